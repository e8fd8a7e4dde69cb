package org.probity.earlywarning.log;

import java.util.Arrays;
import java.util.Comparator;

/** Puts events case by case, in the order of the cases' first rows, and by time within a case. */
final class CaseOrder {

    private CaseOrder() {}

    /** An event without a time stays behind the one before it; equal times keep their order. */
    static LogColumns of(LogColumns columns) {
        int[] starts = new int[columns.cases() + 1];
        for (int event = 0; event < columns.events(); event++) {
            starts[columns.caseOf(event) + 1]++;
        }
        for (int each = 0; each < columns.cases(); each++) {
            starts[each + 1] += starts[each];
        }
        int[] next = starts.clone();
        int[] order = new int[columns.events()];
        for (int event = 0; event < columns.events(); event++) {
            order[next[columns.caseOf(event)]++] = event;
        }
        boolean moved = false;
        for (int each = 0; each < columns.cases(); each++) {
            sort(columns, order, starts[each], starts[each + 1]);
        }
        for (int event = 0; event < order.length; event++) {
            moved |= order[event] != event;
        }
        return moved ? columns.reordered(order) : columns;
    }

    private static void sort(LogColumns columns, int[] order, int from, int to) {
        long[] times = new long[to - from];
        long latest = Event.NO_TIME;
        boolean sorted = true;
        for (int i = from; i < to; i++) {
            long stated = columns.millis(order[i]);
            times[i - from] = stated == Event.NO_TIME ? latest : stated;
            sorted &= times[i - from] >= latest;
            latest = times[i - from];
        }
        if (sorted) {
            return;
        }
        Integer[] places = new Integer[to - from];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, Comparator.comparingLong(i -> times[i]));
        int[] before = Arrays.copyOfRange(order, from, to);
        for (int i = 0; i < places.length; i++) {
            order[from + i] = before[places[i]];
        }
    }
}
