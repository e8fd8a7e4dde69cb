package org.probity.earlywarning.indicator.discretion;

import java.math.BigDecimal;
import java.util.Comparator;
import org.probity.earlywarning.log.EventRef;

/** An amount decided at a time; in order of time, then of amount and row. */
record Penalty(long epochMillis, BigDecimal amount, EventRef event) implements Comparable<Penalty> {

    private static final Comparator<Penalty> ORDER = Comparator.comparingLong(Penalty::epochMillis)
            .thenComparing(Penalty::amount)
            .thenComparing(each -> each.event().row())
            .thenComparing(each -> each.event().caseId());

    @Override
    public int compareTo(Penalty other) {
        return ORDER.compare(this, other);
    }
}
