package org.probity.earlywarning.conformance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.chart.Net;

/**
 * The shortest way by silent transitions alone to a marking that is sought.
 *
 * @param to the marking
 * @param consumed tokens taken on the way
 * @param produced tokens put on the way
 */
record SilentWay(int to, long consumed, long produced) {

    /** The shortest way, of no step at all where the marking already serves; null if none is found among so many. */
    static @Nullable SilentWay find(Net net, Markings markings, int from, int most, IntPredicate sought) {
        Deque<SilentWay> ahead = new ArrayDeque<>();
        Set<Integer> met = new HashSet<>();
        ahead.add(new SilentWay(from, 0, 0));
        met.add(from);
        while (!ahead.isEmpty()) {
            SilentWay way = ahead.poll();
            if (sought.test(way.to)) {
                return way;
            }
            int[] successors = markings.successors(way.to);
            for (int i = 0; i < successors.length && met.size() < most; i += 2) {
                Net.Transition transition = net.transitions().get(successors[i]);
                if (transition.label() == null && met.add(successors[i + 1])) {
                    ahead.add(new SilentWay(
                            successors[i + 1],
                            way.consumed + transition.in().length,
                            way.produced + transition.out().length));
                }
            }
        }
        return null;
    }
}
