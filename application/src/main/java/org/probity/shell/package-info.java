/** What every page needs: layout, menu, inbox, errors, language, attachments and spreadsheets. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"wording", "frame", "spreadsheets", "documents", "audit", "organization", "identity"})
package org.probity.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
