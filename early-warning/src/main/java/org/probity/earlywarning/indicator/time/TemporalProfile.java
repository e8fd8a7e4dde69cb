package org.probity.earlywarning.indicator.time;

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
    private final PairTable times;
    private final int minimum;

    private TemporalProfile(RecordedSteps steps, int minimum) {
        this.steps = steps;
        this.times = new PairTable(steps.activityCount());
        this.minimum = Math.max(minimum, 2);
    }

    /** @param minimum how often a pair must occur for anything to be usual of it */
    static TemporalProfile of(RecordedSteps steps, int minimum) {
        TemporalProfile profile = new TemporalProfile(steps, minimum);
        forEachPair(
                steps,
                (caseIndex, earlier, later) -> profile.times.add(
                        steps.activity(earlier), steps.activity(later), steps.millis(later) - steps.millis(earlier)));
        return profile;
    }

    int pairs() {
        return times.pairs();
    }

    /** How many standard deviations the time between two steps lies from the mean; 0 where they meet too seldom. */
    double z(int earlier, int later) {
        ExactMoments usual = times.get(steps.activity(earlier), steps.activity(later));
        if (usual == null || usual.count() < minimum) {
            return 0;
        }
        double distance = steps.millis(later) - steps.millis(earlier) - usual.mean();
        return distance == 0 ? 0 : distance / usual.standardDeviation();
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
}
