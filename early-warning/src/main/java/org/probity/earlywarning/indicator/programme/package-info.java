/** Group K: the health of the programme itself, over what its registers say. */
@NullMarked
package org.probity.earlywarning.indicator.programme;

import org.jspecify.annotations.NullMarked;
