/** Indicators of time limits and unusual times (时限异常): group B of the catalogue. */
@NullMarked
package org.probity.earlywarning.indicator.time;

import org.jspecify.annotations.NullMarked;
