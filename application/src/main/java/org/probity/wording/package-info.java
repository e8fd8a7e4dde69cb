/** What is said to people: the body's own texts in two languages, and refusals with their reasons. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.probity.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
