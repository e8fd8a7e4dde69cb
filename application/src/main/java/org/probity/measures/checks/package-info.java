/** Evidence that a measure works, checks at their day, corrections, and what the ratings say of control (P2.1.4b, P2.2.2a). */
@NullMarked
@NamedInterface("checks")
package org.probity.measures.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
