/** The yearly cycle, meetings that decide by vote, public notices and feedback. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"wording", "frame", "spreadsheets", "audit", "organization", "identity", "shell"})
package org.probity.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
