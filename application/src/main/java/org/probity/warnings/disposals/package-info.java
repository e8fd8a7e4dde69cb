/** Disposal of what stayed serious: three persons considered, decided collectively, served, appealed (P4.2e, F14). */
@NullMarked
@NamedInterface("disposals")
package org.probity.warnings.disposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
