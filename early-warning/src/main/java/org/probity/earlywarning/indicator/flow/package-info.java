/** Indicators of process deviation (流程偏离): group A of the catalogue. */
@NullMarked
package org.probity.earlywarning.indicator.flow;

import org.jspecify.annotations.NullMarked;
