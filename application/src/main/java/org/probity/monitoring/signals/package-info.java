/** Signals, each a reason to look: the register, the frozen evidence, verification by people not concerned (P4.2a, F10). */
@NullMarked
@NamedInterface("signals")
package org.probity.monitoring.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
