/** Indicators of concentration in one person or party (集中度异常): group E of the catalogue. */
@NullMarked
package org.probity.earlywarning.indicator.concentration;

import org.jspecify.annotations.NullMarked;
