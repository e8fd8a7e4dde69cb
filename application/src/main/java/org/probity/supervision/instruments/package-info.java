/** Caution, admonition and correction of a person, with record, statement, influence period and follow-up (P2.3b, F13b). */
@NullMarked
@NamedInterface("instruments")
package org.probity.supervision.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
