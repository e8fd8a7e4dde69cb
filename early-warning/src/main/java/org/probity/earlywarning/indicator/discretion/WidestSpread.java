package org.probity.earlywarning.indicator.discretion;

import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.LocalTimes;

/**
 * The window of time in which amounts lie furthest apart.
 *
 * @param count how many decisions fall into the window
 */
record WidestSpread(Penalty least, Penalty greatest, int count) {

    double ratio() {
        return greatest.amount().divide(least.amount(), MathContext.DECIMAL64).doubleValue();
    }

    /**
     * Slides a window over decisions in order of time, keeping the least and greatest by two monotonic queues.
     *
     * @param minimum how many decisions a window needs
     * @return null where no window has as many
     */
    static @Nullable WidestSpread of(List<Penalty> inOrder, int minimum, int days) {
        Deque<Penalty> rising = new ArrayDeque<>();
        Deque<Penalty> falling = new ArrayDeque<>();
        WidestSpread widest = null;
        int from = 0;
        for (int to = 0; to < inOrder.size(); to++) {
            Penalty entering = inOrder.get(to);
            while (!rising.isEmpty() && rising.getLast().amount().compareTo(entering.amount()) > 0) {
                rising.removeLast();
            }
            while (!falling.isEmpty() && falling.getLast().amount().compareTo(entering.amount()) < 0) {
                falling.removeLast();
            }
            rising.addLast(entering);
            falling.addLast(entering);
            while (entering.epochMillis() - inOrder.get(from).epochMillis() > days * LocalTimes.DAY_MILLIS) {
                Penalty leaving = inOrder.get(from++);
                removeFirst(rising, leaving);
                removeFirst(falling, leaving);
            }
            WidestSpread here = new WidestSpread(rising.getFirst(), falling.getFirst(), to - from + 1);
            if (here.count >= minimum && (widest == null || here.ratio() > widest.ratio())) {
                widest = here;
            }
        }
        return widest;
    }

    private static void removeFirst(Deque<Penalty> queue, Penalty leaving) {
        if (queue.getFirst().equals(leaving)) {
            queue.removeFirst();
        }
    }
}
