package org.probity.earlywarning.indicator.time;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.statistics.ExactMoments;

/**
 * How long it takes from one activity to another: mean and sample standard deviation of t_j − t_i over every ordered pair
 * of activities that occur with t_j ≥ t_i in a case (Stertz, Mangler, Rinderle-Ma, "Temporal conformance checking at
 * runtime based on time-infused process models", 2020).
 */
final class TemporalProfile {

    /** Tells of a pair of steps in a case; times are not reversed. */
    interface Visitor {
        void pair(int caseIndex, int earlier, int later);
    }

    private final RecordedSteps steps;
    private final Map<Long, ExactMoments> byPair = new HashMap<>();
    private final Map<Long, Usual> usual = new HashMap<>();

    /** What is usual of a pair of activities, in milliseconds. */
    record Usual(long count, double mean, double deviation) {

        /** How many standard deviations a time lies from the mean. */
        double z(long millis) {
            double distance = millis - mean;
            return distance == 0 ? 0 : distance / deviation;
        }
    }

    private TemporalProfile(RecordedSteps steps) {
        this.steps = steps;
    }

    /** @param minimum how often a pair must occur for anything to be usual of it */
    static TemporalProfile of(RecordedSteps steps, int minimum) {
        TemporalProfile profile = new TemporalProfile(steps);
        forEachPair(
                steps,
                (caseIndex, earlier, later) -> profile.byPair
                        .computeIfAbsent(profile.key(earlier, later), unknown -> new ExactMoments())
                        .add(steps.millis(later) - steps.millis(earlier)));
        profile.byPair.forEach((pair, moments) -> {
            if (moments.count() >= Math.max(minimum, 2)) {
                profile.usual.put(pair, new Usual(moments.count(), moments.mean(), moments.standardDeviation()));
            }
        });
        return profile;
    }

    int pairs() {
        return byPair.size();
    }

    /** What is usual between the activities of two steps, or null where they met too seldom. */
    @Nullable
    Usual usual(int earlier, int later) {
        return usual.get(key(earlier, later));
    }

    static void forEachPair(RecordedSteps steps, Visitor visitor) {
        for (int each = 0; each < steps.cases(); each++) {
            for (int i = steps.start(each); i < steps.end(each); i++) {
                for (int j = i + 1; j < steps.end(each); j++) {
                    if (steps.millis(j) >= steps.millis(i)) {
                        visitor.pair(each, i, j);
                    }
                }
            }
        }
    }

    private Long key(int earlier, int later) {
        return (long) steps.activity(earlier) * steps.activityCount() + steps.activity(later);
    }
}
