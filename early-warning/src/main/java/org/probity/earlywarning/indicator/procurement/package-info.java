/** Group F: procurement and bidding. */
@NullMarked
package org.probity.earlywarning.indicator.procurement;

import org.jspecify.annotations.NullMarked;
