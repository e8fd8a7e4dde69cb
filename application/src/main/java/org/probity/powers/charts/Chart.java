package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.wording.Bilingual;

/**
 * What the chart of a power shows: a lane for each post in the order in which the posts first act, a start, the steps, and an end
 * wherever a case may end. Nothing here says where anything stands.
 */
public record Chart(List<Lane> lanes, List<Node> nodes, List<Edge> edges) {

    public Chart {
        lanes = List.copyOf(lanes);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a post does stands in its lane; the lane without a post holds the steps that nobody was given. */
    public record Lane(@Nullable PostId post, Bilingual name) {}

    /** What a node is. */
    public enum Kind {
        START,
        STEP,
        END,
        /** Where a branch leads to a step that there is not. */
        MISSING
    }

    /**
     * A node of the chart.
     *
     * @param lane its place among the lanes
     * @param step of a {@link Kind#STEP}
     */
    public record Node(
            String id, Kind kind, int lane, @Nullable Step step) {

        /** Whether the way parts here, so that a diamond is drawn below the step. */
        public boolean decides() {
            return step != null && step.branches().size() > 1;
        }

        public Step requireStep() {
            return Objects.requireNonNull(step);
        }
    }

    /**
     * A way from one node to another.
     *
     * @param label the condition of the branch; empty where there is none
     * @param back  whether it returns to the same or an earlier step
     */
    public record Edge(String id, String from, String to, Bilingual label, boolean back) {}

    /**
     * The chart of steps.
     *
     * @param steps in the order of their numbers; drafts may have gaps among these
     * @param names what the posts are called
     */
    public static Chart of(List<Step> steps, Function<PostId, Bilingual> names) {
        return new Builder(steps, names).build();
    }

    /** The id of the node of a step. */
    public static String idOf(int number) {
        return "step-" + number;
    }

    private static final class Builder {

        private static final Bilingual NO_LABEL = new Bilingual("", "");

        private final List<Step> steps;
        private final List<Lane> lanes = new ArrayList<>();
        private final List<Node> nodes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        Builder(List<Step> steps, Function<PostId, Bilingual> names) {
            this.steps = steps;
            steps.stream()
                    .map(Step::post)
                    .distinct()
                    .forEach(post -> lanes.add(new Lane(post, post == null ? NO_LABEL : names.apply(post))));
        }

        Chart build() {
            if (!steps.isEmpty()) {
                nodes.add(new Node("start", Kind.START, laneOf(steps.get(0)), null));
                edges.add(new Edge("edge-start", "start", idOf(steps.get(0).number()), NO_LABEL, false));
            }
            steps.forEach(step -> nodes.add(new Node(idOf(step.number()), Kind.STEP, laneOf(step), step)));
            for (var at = 0; at < steps.size(); at++) {
                leave(steps.get(at), at + 1 < steps.size() ? steps.get(at + 1).number() : null);
            }
            return new Chart(lanes, nodes, edges);
        }

        private int laneOf(Step step) {
            for (var i = 0; i < lanes.size(); i++) {
                if (Objects.equals(lanes.get(i).post(), step.post())) {
                    return i;
                }
            }
            throw new IllegalStateException("No lane for step " + step.number());
        }

        private boolean hasStep(int number) {
            return steps.stream().anyMatch(step -> step.number() == number);
        }

        private void leave(Step step, @Nullable Integer next) {
            if (step.branches().isEmpty()) {
                leave(step, 0, new Branch(NO_LABEL, next));
            }
            for (var i = 0; i < step.branches().size(); i++) {
                leave(step, i, step.branches().get(i));
            }
        }

        private void leave(Step step, int branch, Branch way) {
            var suffix = step.number() + "-" + (branch + 1);
            var to = way.to();
            var target = to == null ? "end-" + suffix : idOf(to);
            if (to == null) {
                nodes.add(new Node(target, Kind.END, laneOf(step), null));
            } else if (!hasStep(to)) {
                target = "missing-" + suffix;
                nodes.add(new Node(target, Kind.MISSING, laneOf(step), null));
            }
            var back = to != null && hasStep(to) && to <= step.number();
            edges.add(new Edge("edge-" + suffix, idOf(step.number()), target, way.condition(), back));
        }
    }
}
