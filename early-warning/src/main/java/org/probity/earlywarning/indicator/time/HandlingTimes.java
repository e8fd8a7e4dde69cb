package org.probity.earlywarning.indicator.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.statistics.SlidingQuantiles;

/** How long cases took, each with the day on which it ended. */
final class HandlingTimes {

    private static final Comparator<HandlingTime> BY_DAY = Comparator.comparingLong(HandlingTime::day);

    private final List<HandlingTime> times = new ArrayList<>();

    /** @param day on which the case ended, in days since 1970-01-01 */
    record HandlingTime(long day, double hours, EventRef end) {}

    /** Is told of the cases that ended on one day, among those they are compared with. */
    interface Comparison {
        void compare(List<HandlingTime> ofOneDay, SlidingQuantiles among);
    }

    void add(HandlingTime time) {
        times.add(time);
    }

    void merge(HandlingTimes later) {
        times.addAll(later.times);
    }

    /**
     * Compares each case with all that ended in the months up to and with the day of its end; a case of the first months
     * there are, with all that ended in these.
     *
     * @param months 0 for all there are, whenever they ended
     */
    void compare(int months, Comparison comparison) {
        List<HandlingTime> inOrder = new ArrayList<>(times);
        inOrder.sort(BY_DAY);
        SlidingQuantiles among = new SlidingQuantiles(
                inOrder.stream().mapToDouble(HandlingTime::hours).toArray());
        int first = 0;
        int next = 0;
        int end;
        for (int start = 0; start < inOrder.size(); start = end) {
            long day = inOrder.get(start).day();
            for (end = start + 1; end < inOrder.size() && inOrder.get(end).day() == day; ) {
                end++;
            }
            long until = months == 0
                    ? Long.MAX_VALUE
                    : Math.max(day, shifted(inOrder.get(0).day(), months) - 1);
            for (; next < inOrder.size() && inOrder.get(next).day() <= until; next++) {
                among.add(next);
            }
            long from = months == 0 ? Long.MIN_VALUE : shifted(until, -months) + 1;
            for (; inOrder.get(first).day() < from; first++) {
                among.remove(first);
            }
            comparison.compare(inOrder.subList(start, end), among);
        }
    }

    private static long shifted(long day, int months) {
        return LocalTimes.date(day).plusMonths(months).toEpochDay();
    }
}
