package org.probity.earlywarning.indicator.concentration;

import java.math.BigDecimal;
import java.util.Comparator;
import org.probity.earlywarning.log.EventRef;

/**
 * Something bought of a supplier.
 *
 * @param day local, in days since 1970-01-01
 * @param weight the amount, or one where purchases are counted
 */
record Purchase(long day, String supplier, BigDecimal weight, EventRef event) {

    static final Comparator<Purchase> BY_DAY = Comparator.comparingLong(Purchase::day)
            .thenComparing(each -> each.event().row())
            .thenComparing(each -> each.event().caseId());
}
