/**
 * The rules register (制度, P2.2.2b, P2.2.2f): which rules the body lives by, and which powers and steps each governs; the module of
 * risk points adds which points.
 */
@NullMarked
@NamedInterface("rules")
package org.probity.powers.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
