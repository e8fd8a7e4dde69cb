package org.probity.earlywarning.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each inclusive gateway that splits the one that joins the same ways again. Only then is it certain, without
 * looking at all tokens, for how many ways the join must wait; any other inclusive gateway is named as unsupported.
 */
final class InclusivePairs {

    private static final int MOST_WAYS = 8;

    private final BpmnPart part;

    private InclusivePairs(BpmnPart part) {
        this.part = part;
    }

    /**
     * A split and its join.
     *
     * @param leaving the flows that leave the split
     * @param arriving for each of them the flow by which it arrives at the join
     */
    record Pair(BpmnNode join, List<BpmnPart.Flow> leaving, List<BpmnPart.Flow> arriving) {

        /** The ways that can be taken together: any but none; the default way only alone. */
        List<Set<Integer>> choices(String defaultFlow) {
            List<Set<Integer>> choices = new ArrayList<>();
            for (int bits = 1; bits < 1 << leaving.size(); bits++) {
                Set<Integer> taken = new HashSet<>();
                boolean usual = false;
                for (int i = 0; i < leaving.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        taken.add(i);
                        usual |= leaving.get(i).id().equals(defaultFlow);
                    }
                }
                if (!usual || taken.size() == 1) {
                    choices.add(taken);
                }
            }
            return choices;
        }
    }

    static Map<BpmnNode, Pair> find(BpmnPart part, List<Chart.Unsupported> unsupported) {
        InclusivePairs pairs = new InclusivePairs(part);
        Map<BpmnNode, Pair> found = new HashMap<>();
        Set<BpmnNode> joined = new HashSet<>();
        List<BpmnNode> gateways = part.all(BpmnNode.Kind.INCLUSIVE);
        for (BpmnNode split : gateways) {
            for (BpmnNode join : gateways) {
                Pair pair = split == join ? null : pairs.match(split, join);
                if (pair != null && joined.add(join)) {
                    found.put(split, pair);
                    break;
                }
            }
        }
        for (BpmnNode each : gateways) {
            boolean harmless = part.into(each).size() < 2 && part.outOf(each).size() < 2;
            if (!found.containsKey(each) && !joined.contains(each) && !harmless) {
                unsupported.add(new Chart.Unsupported(
                        each.line(), "inclusive gateway '" + each.name() + "' without one that joins the same ways"));
            }
        }
        return found;
    }

    private @Nullable Pair match(BpmnNode split, BpmnNode join) {
        List<BpmnPart.Flow> leaving = part.outOf(split);
        if (part.into(split).size() != 1
                || leaving.size() < 2
                || leaving.size() > MOST_WAYS
                || part.into(join).size() != leaving.size()) {
            return null;
        }
        List<BpmnPart.Flow> arriving = new ArrayList<>();
        Set<BpmnPart.Flow> used = new HashSet<>();
        for (BpmnPart.Flow way : leaving) {
            BpmnPart.Flow arrival = arrival(way, split, join);
            if (arrival == null || !used.add(arrival)) {
                return null;
            }
            arriving.add(arrival);
        }
        return new Pair(join, leaving, arriving);
    }

    /** The one flow by which a way arrives at the join, or null if it has others, ends elsewhere or can be entered. */
    private BpmnPart.@Nullable Flow arrival(BpmnPart.Flow way, BpmnNode split, BpmnNode join) {
        Set<BpmnPart.Flow> walked = new HashSet<>(Set.of(way));
        Set<BpmnNode> passed = new HashSet<>();
        Deque<BpmnPart.Flow> ahead = new ArrayDeque<>(Set.of(way));
        BpmnPart.Flow arrival = null;
        while (!ahead.isEmpty()) {
            BpmnPart.Flow flow = ahead.pop();
            BpmnNode to = part.node(flow.to());
            if (to.equals(join)) {
                if (arrival != null) {
                    return null;
                }
                arrival = flow;
                continue;
            }
            List<BpmnPart.Flow> next = new ArrayList<>(part.outOf(to));
            part.timersOn(to).forEach(timer -> next.addAll(part.outOf(timer)));
            if (to.equals(split) || next.isEmpty()) {
                return null;
            }
            passed.add(to);
            for (BpmnPart.Flow each : next) {
                if (walked.add(each)) {
                    ahead.push(each);
                }
            }
        }
        boolean closed =
                passed.stream().flatMap(node -> part.into(node).stream()).allMatch(walked::contains);
        return closed ? arrival : null;
    }
}
