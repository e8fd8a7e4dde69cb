/** Interviews of the person in charge, what was ordered there, and the check for obvious improvement (P4.2d, F13). */
@NullMarked
@NamedInterface("interviews")
package org.probity.warnings.interviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
