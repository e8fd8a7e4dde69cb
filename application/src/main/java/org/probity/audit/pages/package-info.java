/** The pages of the log, on the floor above the frame they need: who did what, and whether the log is whole. */
@NullMarked
@ApplicationModule(
        id = "audit-pages",
        allowedDependencies = {"wording", "audit", "organization", "identity", "frame"})
package org.probity.audit.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
