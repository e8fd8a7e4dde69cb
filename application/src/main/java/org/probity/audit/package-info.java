/** The tamper-evident log of every act, and the command that proves it whole. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.probity.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
