/** Indicators: each watches the events of one key and says where there is a reason to look. */
@NullMarked
package org.probity.earlywarning.indicator;

import org.jspecify.annotations.NullMarked;
