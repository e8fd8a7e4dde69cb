package org.probity.earlywarning.indicator.concentration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.probity.earlywarning.calendar.LocalTimes;

/**
 * What one supplier received of what was bought in twelve months.
 *
 * @param fromDay the first day, in days since 1970-01-01
 * @param toDay the last day
 */
record TwelveMonths(String supplier, long fromDay, long toDay, BigDecimal sum, BigDecimal total, double share) {

    /** The one with the greater share; of equal ones the earlier. */
    TwelveMonths greater(TwelveMonths other) {
        int compared = Double.compare(share, other.share);
        return compared > 0 || compared == 0 && toDay <= other.toDay ? this : other;
    }

    boolean include(Purchase purchase) {
        return purchase.supplier().equals(supplier) && purchase.day() >= fromDay && purchase.day() <= toDay;
    }

    /** Slides over purchases in order of days; sums are exact, so what has left leaves no trace. */
    static final class Sliding {

        private record Standing(BigDecimal sum, String supplier) {}

        private final List<Purchase> inOrder;
        private final int minimum;
        private final Map<String, BigDecimal> sums = new HashMap<>();
        /** The greatest sum first. */
        private final NavigableSet<Standing> standings =
                new TreeSet<>(Comparator.comparing(Standing::sum).reversed().thenComparing(Standing::supplier));

        private BigDecimal total = BigDecimal.ZERO;
        private int first;

        /** @param minimum how many purchases twelve months need for anything to be said of them */
        Sliding(List<Purchase> inOrder, int minimum) {
            this.inOrder = inOrder;
            this.minimum = minimum;
        }

        /**
         * Tells the months up to each day on which something was bought, supplier by supplier from the greatest share
         * down, as long as the listener wants the next.
         */
        void forEach(Predicate<TwelveMonths> listener) {
            int next = 0;
            while (next < inOrder.size()) {
                long day = inOrder.get(next).day();
                for (; next < inOrder.size() && inOrder.get(next).day() == day; next++) {
                    add(inOrder.get(next), inOrder.get(next).weight());
                }
                long from = LocalTimes.date(day).minusMonths(12).toEpochDay() + 1;
                for (; inOrder.get(first).day() < from; first++) {
                    add(inOrder.get(first), inOrder.get(first).weight().negate());
                }
                if (next - first >= minimum && total.signum() > 0) {
                    tell(from, day, listener);
                }
            }
        }

        private void tell(long from, long day, Predicate<TwelveMonths> listener) {
            for (Standing each : standings) {
                double share = each.sum().divide(total, MathContext.DECIMAL64).doubleValue();
                if (!listener.test(new TwelveMonths(each.supplier(), from, day, each.sum(), total, share))) {
                    return;
                }
            }
        }

        private void add(Purchase purchase, BigDecimal weight) {
            total = total.add(weight);
            BigDecimal before = sums.getOrDefault(purchase.supplier(), BigDecimal.ZERO);
            BigDecimal after = before.add(weight);
            sums.put(purchase.supplier(), after);
            standings.remove(new Standing(before, purchase.supplier()));
            standings.add(new Standing(after, purchase.supplier()));
        }
    }
}
