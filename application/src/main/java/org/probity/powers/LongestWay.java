package org.probity.powers;

import java.util.List;

/**
 * The longest that a case may take by the limits of its steps: along the way whose counted limits are the most, each loop gone through
 * once. Steps that do not count in the legal limit count nothing; a step without a limit counts nothing either.
 *
 * @param days     counted in the unit of the legal limit
 * @param exact    whether all limits on the way are in that unit; otherwise they were turned into calendar days by weeks of five
 *                 working days, and both sums are estimates
 * @param most     the legal limit in the same unit as the days
 */
record LongestWay(int days, int most, boolean exact) {

    static LongestWay of(List<Step> steps, TimeLimit statutory) {
        var exact = steps.stream()
                .filter(Step::counts)
                .map(Step::limit)
                .allMatch(limit -> limit == null || limit.unit() == statutory.unit());
        var most = exact ? statutory.days() : statutory.inCalendarDays();
        return new LongestWay(days(steps, exact), most, exact);
    }

    boolean tooLong() {
        return days > most;
    }

    /** From the last step back: the days of a step and of the longest way after it; ways back to earlier steps lead round a loop. */
    private static int days(List<Step> steps, boolean exact) {
        var graph = new StepGraph(steps);
        var from = new int[steps.size() + 2];
        for (var i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            var after = 0;
            for (var next : graph.after(step)) {
                if (next > step.number() && next <= steps.size()) {
                    after = Math.max(after, from[next]);
                }
            }
            var limit = step.limit();
            var own = !step.counts() || limit == null ? 0 : exact ? limit.days() : limit.inCalendarDays();
            from[step.number()] = own + after;
        }
        return steps.isEmpty() ? 0 : from[1];
    }
}
