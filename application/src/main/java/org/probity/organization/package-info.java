/** Units, sections, posts and people: who holds what, who leads whom, and which days are worked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"wording", "frame", "spreadsheets", "audit"})
package org.probity.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
