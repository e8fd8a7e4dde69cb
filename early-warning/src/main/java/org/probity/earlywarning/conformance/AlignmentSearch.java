package org.probity.earlywarning.conformance;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.probity.earlywarning.chart.Net;

/**
 * Finds optimal alignments (Adriansyah, "Aligning Observed and Modeled Behavior", 2014) with A*: a node is a number of
 * events dealt with and a marking; costs are whole numbers, so the queue is a row of stacks, one for each cost.
 */
final class AlignmentSearch {

    /** When this many markings are remembered, they are forgotten before the next case. */
    private static final int MOST_MARKINGS = 1 << 17;

    private static final int NEVER = Integer.MAX_VALUE;

    private final Net net;
    private final Labels labels;
    private final LowerBound bound;
    private final int budget;
    private Markings markings;
    /** By marking, where the token of each component stands; null until asked for. */
    private short[][] locals = new short[256][];

    private final IntMap numbers = new IntMap();
    private int[] markingOf = new int[1024];
    private int[] positionOf = new int[1024];
    private int[] costOf = new int[1024];
    private int[] parentOf = new int[1024];
    private int[] moveOf = new int[1024];
    private boolean[] closed = new boolean[1024];
    private int nodes;
    private int[][] stacks = new int[16][];
    private int[] heights = new int[16];
    private int[][][] rest = {};

    /** @param budget how many nodes may be looked at for one case */
    AlignmentSearch(Net net, Labels labels, int budget) {
        this.net = net;
        this.labels = labels;
        this.bound = new LowerBound(net, labels);
        this.budget = budget;
        this.markings = new Markings(net);
    }

    /** Aligns a case given as labels, all of which the net knows. */
    Alignment align(int[] activities) {
        start(activities);
        int deepest = 0;
        int looked = 0;
        for (int level = 0; level < heights.length; level++) {
            while (heights[level] > 0) {
                int node = stacks[level][--heights[level]];
                if (closed[node]) {
                    continue;
                }
                closed[node] = true;
                if (positionOf[node] == activities.length && markings.isLast(markingOf[node])) {
                    return new Alignment(costOf[node], false, path(node));
                }
                if (positionOf[node] > positionOf[deepest]) {
                    deepest = node;
                }
                if (++looked > budget || markings.size() > 8 * MOST_MARKINGS) {
                    return new Alignment(level, true, path(deepest));
                }
                expand(node, activities);
            }
        }
        // Nothing is left: the chart has no end that can be reached.
        return new Alignment(activities.length, true, path(deepest));
    }

    private void start(int[] activities) {
        if (markings.size() > MOST_MARKINGS) {
            markings = new Markings(net);
            locals = new short[256][];
        }
        numbers.clear();
        nodes = 0;
        Arrays.fill(heights, 0);
        rest = bound.of(activities);
        reach(markings.number(net.initial()), 0, 0, -1, 0);
    }

    private void expand(int node, int[] activities) {
        int position = positionOf[node];
        int cost = costOf[node];
        int label = position < activities.length ? activities[position] : Labels.UNKNOWN;
        if (position < activities.length) {
            reach(markingOf[node], position + 1, cost + 1, node, -1);
        }
        int[] successors = markings.successors(markingOf[node]);
        for (int i = 0; i < successors.length; i += 2) {
            int recorded = labels.ofTransition(successors[i]);
            reach(successors[i + 1], position, recorded < 0 ? cost : cost + 1, node, successors[i]);
        }
        if (label >= 0) {
            for (int i = 0; i < successors.length; i += 2) {
                if (labels.ofTransition(successors[i]) == label) {
                    reach(successors[i + 1], position + 1, cost, node, successors[i]);
                }
            }
        }
    }

    private void reach(int marking, int position, int cost, int parent, int move) {
        long key = (long) position << 32 | marking;
        int node = numbers.get(key);
        if (node == IntMap.ABSENT) {
            node = newNode();
            numbers.put(key, node);
            markingOf[node] = marking;
            positionOf[node] = position;
            closed[node] = false;
        } else if (closed[node] || costOf[node] <= cost) {
            return;
        }
        costOf[node] = cost;
        parentOf[node] = parent;
        moveOf[node] = move;
        int atLeast = atLeast(marking, position);
        if (atLeast == NEVER) {
            closed[node] = true;
            return;
        }
        push(node, cost + atLeast);
    }

    /** What the rest costs at least, in whole steps; {@link #NEVER} where no end can be reached. */
    private int atLeast(int marking, int position) {
        short[] local = locals(marking);
        long parts = 0;
        for (int c = 0; c < local.length; c++) {
            int part = rest[c][position][local[c]];
            if (part == Integer.MAX_VALUE) {
                return NEVER;
            }
            parts += part;
        }
        // Division rounds the parts down, by less than one part a step; what is rounded up here stays below the cost.
        return (int) ((parts + LowerBound.UNIT - 1) / LowerBound.UNIT);
    }

    private short[] locals(int marking) {
        if (marking >= locals.length) {
            locals = Arrays.copyOf(locals, Math.max(marking + 1, locals.length * 2));
        }
        short[] known = locals[marking];
        if (known == null) {
            List<Component> components = bound.components();
            known = new short[components.size()];
            for (int c = 0; c < known.length; c++) {
                known[c] = (short) components.get(c).local(markings, marking);
            }
            locals[marking] = known;
        }
        return known;
    }

    private int newNode() {
        if (nodes == markingOf.length) {
            markingOf = Arrays.copyOf(markingOf, nodes * 2);
            positionOf = Arrays.copyOf(positionOf, nodes * 2);
            costOf = Arrays.copyOf(costOf, nodes * 2);
            parentOf = Arrays.copyOf(parentOf, nodes * 2);
            moveOf = Arrays.copyOf(moveOf, nodes * 2);
            closed = Arrays.copyOf(closed, nodes * 2);
        }
        return nodes++;
    }

    private void push(int node, int level) {
        if (level >= heights.length) {
            int size = Math.max(level + 1, heights.length * 2);
            heights = Arrays.copyOf(heights, size);
            stacks = Arrays.copyOf(stacks, size);
        }
        int[] stack = stacks[level];
        if (stack == null) {
            stack = new int[64];
        } else if (heights[level] == stack.length) {
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
        stack[heights[level]++] = node;
        stacks[level] = stack;
    }

    private List<Alignment.Move> path(int node) {
        Deque<Alignment.Move> moves = new ArrayDeque<>();
        for (int at = node; parentOf[at] >= 0; at = parentOf[at]) {
            int before = positionOf[parentOf[at]];
            moves.push(new Alignment.Move(before, moveOf[at], positionOf[at] > before));
        }
        return List.copyOf(moves);
    }
}
