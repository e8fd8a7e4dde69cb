package org.probity.earlywarning.conformance;

import java.util.Arrays;
import java.util.List;
import org.probity.earlywarning.chart.Net;

/**
 * What the rest of a case costs at least. Each component is aligned alone with the rest of the case, which is quick;
 * the cost of a step that several components share is divided among them, so that their sum never exceeds the true
 * cost (cost partitioning, Katz and Domshlak, "Optimal admissible composition of abstraction heuristics", 2010).
 */
final class LowerBound {

    /** One step skipped or added, in the parts into which its cost can be divided. */
    static final int UNIT = 720_720;

    private final Labels labels;
    private final List<Component> components;
    /** By component: the cost of a model move of each of its moves. */
    private final int[][] moveCosts;
    /** By component and label: the cost of an added event; −1 where the component need not take notice of it. */
    private final int[][] eventCosts;
    /** By component: the cost from each of its places to each by model moves alone. */
    private final int[][][] distances;
    /** By component and label: its moves with that label. */
    private final Component.Move[][][] byLabel;

    LowerBound(Net net, Labels labels) {
        this.labels = labels;
        this.components = Components.of(net, labels);
        int count = components.size();
        moveCosts = new int[count][];
        eventCosts = new int[count][labels.count()];
        distances = new int[count][][];
        byLabel = new Component.Move[count][labels.count()][];
        int[] sharing = new int[net.transitions().size()];
        components.forEach(component -> component.moves().forEach(move -> sharing[move.transition()]++));
        for (int c = 0; c < count; c++) {
            List<Component.Move> moves = components.get(c).moves();
            moveCosts[c] = moves.stream()
                    .mapToInt(move -> move.label() < 0 ? 0 : UNIT / sharing[move.transition()])
                    .toArray();
            for (int label = 0; label < labels.count(); label++) {
                int wanted = label;
                byLabel[c][label] =
                        moves.stream().filter(move -> move.label() == wanted).toArray(Component.Move[]::new);
            }
            distances[c] = distances(components.get(c), moveCosts[c]);
        }
        for (int label = 0; label < labels.count(); label++) {
            divideEvents(label);
        }
    }

    List<Component> components() {
        return components;
    }

    /**
     * The table for one case: by component, by number of events already dealt with, by place of the token, what the
     * rest costs at least, in parts of {@link #UNIT}.
     */
    int[][][] of(int[] activities) {
        int[][][] rest = new int[components.size()][activities.length + 1][];
        for (int c = 0; c < rest.length; c++) {
            rest[c][activities.length] = atEnd(c);
            for (int at = activities.length - 1; at >= 0; at--) {
                rest[c][at] = before(c, activities[at], rest[c][at + 1]);
            }
        }
        return rest;
    }

    private int[] before(int c, int label, int[] after) {
        if (eventCosts[c][label] < 0 && byLabel[c][label].length == 0) {
            return after;
        }
        int[] here = after.clone();
        int added = Math.max(0, eventCosts[c][label]);
        for (int local = 0; local < here.length; local++) {
            here[local] = plus(here[local], added);
        }
        for (Component.Move move : byLabel[c][label]) {
            here[move.from()] = Math.min(here[move.from()], after[move.to()]);
        }
        return byModelMoves(c, here);
    }

    private int[] atEnd(int c) {
        int[] here = new int[components.get(c).size()];
        for (int local = 0; local < here.length; local++) {
            here[local] = components.get(c).isLast(local) ? 0 : Integer.MAX_VALUE;
        }
        return byModelMoves(c, here);
    }

    private int[] byModelMoves(int c, int[] here) {
        int[] best = here.clone();
        for (int from = 0; from < here.length; from++) {
            for (int to = 0; to < here.length; to++) {
                best[from] = Math.min(best[from], plus(here[to], distances[c][from][to]));
            }
        }
        return best;
    }

    /** An added event costs only in components that hold all the transitions that could have recorded it. */
    private void divideEvents(int label) {
        List<Integer> transitions = labels.transitions(label);
        int sharing = 0;
        for (int c = 0; c < components.size(); c++) {
            boolean all = byLabel[c][label].length == transitions.size();
            eventCosts[c][label] = all ? 0 : -1;
            sharing += all ? 1 : 0;
        }
        for (int c = 0; c < components.size(); c++) {
            if (eventCosts[c][label] == 0) {
                eventCosts[c][label] = UNIT / sharing;
            }
        }
    }

    private static int[][] distances(Component component, int[] costs) {
        int[][] distance = new int[component.size()][component.size()];
        for (int from = 0; from < distance.length; from++) {
            Arrays.fill(distance[from], Integer.MAX_VALUE);
            distance[from][from] = 0;
        }
        for (int i = 0; i < costs.length; i++) {
            Component.Move move = component.moves().get(i);
            distance[move.from()][move.to()] = Math.min(distance[move.from()][move.to()], costs[i]);
        }
        for (int via = 0; via < distance.length; via++) {
            for (int from = 0; from < distance.length; from++) {
                for (int to = 0; to < distance.length; to++) {
                    distance[from][to] = Math.min(distance[from][to], plus(distance[from][via], distance[via][to]));
                }
            }
        }
        return distance;
    }

    private static int plus(int cost, int more) {
        return cost == Integer.MAX_VALUE || more == Integer.MAX_VALUE ? Integer.MAX_VALUE : cost + more;
    }
}
