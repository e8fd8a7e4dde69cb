/** Indicators of discretion and of amounts (裁量偏离): group D of the catalogue and the threshold rule of group F. */
@NullMarked
package org.probity.earlywarning.indicator.discretion;

import org.jspecify.annotations.NullMarked;
