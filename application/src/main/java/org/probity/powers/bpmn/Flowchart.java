package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.wording.Bilingual;

/**
 * The steps of a power as BPMN draws them: a start, a task for each step, an exclusive gateway behind each step that may go
 * several ways, and an end; each in the lane of the post that does it.
 *
 * @param lanes the posts in the order of their first step; one without post for the steps that have none
 */
record Flowchart(List<Lane> lanes, List<Node> nodes, List<Flow> flows) {

    static final String START = "Start";
    static final String END = "End";

    /** What is drawn at a place. */
    enum Kind {
        START,
        STEP,
        GATEWAY,
        END
    }

    /** A post's lane. */
    record Lane(String id, @Nullable PostId post) {}

    /** Something drawn, in its lane; a gateway belongs to the step before it. */
    record Node(String id, Kind kind, Lane lane, Step step) {}

    /**
     * A way from one to the other.
     *
     * @param explicit whether it is written at the step, and not merely the next number
     */
    record Flow(String id, String source, String target, Bilingual condition, boolean explicit) {}

    private static final Bilingual NOTHING = new Bilingual("", "");

    static Flowchart of(List<Step> steps) {
        var lanes = new LinkedHashMap<@Nullable PostId, Lane>();
        steps.forEach(step -> lanes.computeIfAbsent(step.post(), post -> new Lane("Lane_" + (lanes.size() + 1), post)));
        var nodes = new ArrayList<Node>();
        var flows = new ArrayList<Flow>();
        var first = steps.get(0);
        nodes.add(new Node(START, Kind.START, lane(lanes, first), first));
        flow(flows, START, task(first.number()), NOTHING, false);
        for (var step : steps) {
            nodes.add(new Node(task(step.number()), Kind.STEP, lane(lanes, step), step));
            var last = step.number() == steps.size();
            if (step.branches().isEmpty()) {
                flow(flows, task(step.number()), last ? END : task(step.number() + 1), NOTHING, false);
                continue;
            }
            var from = task(step.number());
            if (step.branches().size() > 1) {
                from = "Gateway_" + step.number();
                nodes.add(new Node(from, Kind.GATEWAY, lane(lanes, step), step));
                flow(flows, task(step.number()), from, NOTHING, false);
            }
            for (var branch : step.branches()) {
                flow(flows, from, target(branch), branch.condition(), true);
            }
        }
        nodes.add(new Node(END, Kind.END, lane(lanes, ending(steps)), ending(steps)));
        return new Flowchart(List.copyOf(lanes.values()), nodes, flows);
    }

    private static String task(int number) {
        return "Step_" + number;
    }

    private static String target(Branch branch) {
        return branch.to() == null ? END : task(branch.to());
    }

    private static void flow(List<Flow> flows, String from, String to, Bilingual condition, boolean explicit) {
        flows.add(new Flow("Flow_" + (flows.size() + 1), from, to, condition, explicit));
    }

    private static Lane lane(Map<@Nullable PostId, Lane> lanes, Step step) {
        return Objects.requireNonNull(lanes.get(step.post()));
    }

    /** The last step from which a matter ends: the end is drawn beside it. */
    private static Step ending(List<Step> steps) {
        for (var i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            var ends = step.branches().isEmpty()
                    ? i == steps.size() - 1
                    : step.branches().stream().anyMatch(branch -> branch.to() == null);
            if (ends) {
                return step;
            }
        }
        return steps.get(steps.size() - 1);
    }
}
