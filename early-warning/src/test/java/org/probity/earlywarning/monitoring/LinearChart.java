package org.probity.earlywarning.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.conformance.Deviation;
import org.probity.earlywarning.conformance.DeviationKind;
import org.probity.earlywarning.conformance.Replay;
import org.probity.earlywarning.conformance.Verdict;

/** A chart of steps one after the other, checked in the plainest way. */
record LinearChart(List<String> steps) implements ConformanceChecker {

    static final LinearChart PENALTY = new LinearChart(List.of("file", "inspect", "review", "decide", "deliver"));

    @Override
    public Verdict check(List<String> activities) {
        List<Deviation> found = new ArrayList<>();
        int reached = -1;
        for (int i = 0; i < activities.size(); i++) {
            int step = steps.indexOf(activities.get(i));
            if (step < 0) {
                found.add(new Deviation(DeviationKind.UNKNOWN_ACTIVITY, activities.get(i), i));
            } else if (step <= reached) {
                found.add(new Deviation(DeviationKind.OUT_OF_ORDER, activities.get(i), i));
            } else {
                addMissing(activities, reached + 1, step, DeviationKind.STEP_SKIPPED, i, found);
                reached = step;
            }
        }
        addMissing(activities, reached + 1, steps.size(), DeviationKind.UNFINISHED, activities.size(), found);
        double fitness = 1 - (double) found.size() / (activities.size() + steps.size());
        return new Verdict(found.isEmpty(), Replay.NONE, found.size(), Math.max(0, fitness), false, found);
    }

    private void addMissing(
            List<String> activities, int from, int to, DeviationKind kind, int position, List<Deviation> found) {
        for (String step : steps.subList(from, to)) {
            if (!activities.contains(step)) {
                found.add(new Deviation(kind, step, position));
            }
        }
    }

    @Override
    public String chartName() {
        return "penalty";
    }

    @Override
    public Set<String> activities() {
        return Set.copyOf(steps);
    }

    @Override
    public Set<String> startActivities() {
        return Set.of(steps.get(0));
    }

    @Override
    public Set<String> endActivities() {
        return Set.of(steps.get(steps.size() - 1));
    }
}
