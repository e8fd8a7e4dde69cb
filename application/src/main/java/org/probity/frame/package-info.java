/** What the pages of every module are made with: days in words, lines of menu and inbox, a form's refusals, drawn text, who may enter. */
@NullMarked
@ApplicationModule(allowedDependencies = {"wording"})
package org.probity.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
