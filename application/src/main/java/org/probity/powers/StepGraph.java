package org.probity.powers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the steps of a power lead; number 0 is the end. */
final class StepGraph {

    static final int END = 0;

    private final List<Step> steps;

    StepGraph(List<Step> steps) {
        this.steps = steps;
    }

    /** The numbers that may follow a step. */
    List<Integer> after(Step step) {
        if (step.branches().isEmpty()) {
            return List.of(step.number() >= steps.size() ? END : step.number() + 1);
        }
        return step.branches().stream()
                .map(Branch::to)
                .map(to -> to == null ? END : to)
                .toList();
    }

    /** The steps from which no way leads to the end. */
    List<Integer> withoutEnd() {
        var ending = new HashSet<Integer>(Set.of(END));
        var grew = true;
        while (grew) {
            grew = false;
            for (var step : steps) {
                grew |= after(step).stream().anyMatch(ending::contains) && ending.add(step.number());
            }
        }
        return steps.stream()
                .map(Step::number)
                .filter(number -> !ending.contains(number))
                .toList();
    }

    /** The steps to which no way leads from the first. */
    List<Integer> unreachable() {
        var reached = new HashSet<Integer>();
        var open = new ArrayList<Integer>(steps.isEmpty() ? List.of() : List.of(1));
        while (!open.isEmpty()) {
            var number = open.remove(open.size() - 1);
            if (number != END && number <= steps.size() && reached.add(number)) {
                open.addAll(after(steps.get(number - 1)));
            }
        }
        return steps.stream()
                .map(Step::number)
                .filter(number -> !reached.contains(number))
                .toList();
    }
}
