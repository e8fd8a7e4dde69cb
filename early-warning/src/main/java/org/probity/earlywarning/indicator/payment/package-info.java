/** Group G: the payment of funds. */
@NullMarked
package org.probity.earlywarning.indicator.payment;

import org.jspecify.annotations.NullMarked;
