/** Process charts in BPMN 2.0, the way they leave for other modelers and come back (P2.1.1d, F4). */
@NullMarked
package org.probity.powers.bpmn;

import org.jspecify.annotations.NullMarked;
