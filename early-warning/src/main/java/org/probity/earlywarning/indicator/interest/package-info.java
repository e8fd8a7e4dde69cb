/** Group I: conflicts of interest. */
@NullMarked
package org.probity.earlywarning.indicator.interest;

import org.jspecify.annotations.NullMarked;
