package org.probity.earlywarning.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.probity.earlywarning.chart.Net;

/**
 * Judges one case after another by one net; what is learnt in one serves the next. Replay comes first: where no token
 * is missing or left, the case fits and needs no alignment.
 */
final class Judge {

    private final Net net;
    private final Labels labels;
    private final TokenReplay replay;
    private final AlignmentSearch search;
    private int shortest = -1;

    Judge(Net net, int budget) {
        this.net = net;
        this.labels = new Labels(net);
        this.replay = new TokenReplay(net, labels);
        this.search = new AlignmentSearch(net, labels, budget);
    }

    Verdict judge(List<String> activities) {
        int[] coded = new int[activities.size()];
        int known = 0;
        for (int i = 0; i < coded.length; i++) {
            coded[i] = labels.of(activities.get(i));
            known += coded[i] == Labels.UNKNOWN ? 0 : 1;
        }
        Replay counted = replay.replay(coded);
        boolean flawless = counted.missing() == 0 && counted.remaining() == 0;
        if (flawless) {
            return new Verdict(true, counted, 0, 1, false, List.of());
        }
        int[] positions = new int[known];
        int[] kept = new int[known];
        int next = 0;
        for (int i = 0; i < coded.length; i++) {
            if (coded[i] != Labels.UNKNOWN) {
                positions[next] = i;
                kept[next++] = coded[i];
            }
        }
        Alignment alignment = search.align(kept);
        int unknown = coded.length - known;
        int cost = alignment.cost() + unknown;
        boolean fitting = cost == 0 && !alignment.bounded();
        double fitness = Math.max(0, 1 - (double) cost / Math.max(1, coded.length + shortest()));
        List<Deviation> deviations = Deviations.of(alignment, labels, positions, activities, coded);
        return new Verdict(
                fitting, fitting ? counted(alignment) : counted, cost, fitness, alignment.bounded(), deviations);
    }

    /** The fewest steps the chart can be passed with. */
    int shortest() {
        if (shortest < 0) {
            shortest = search.align(new int[0]).cost();
        }
        return shortest;
    }

    /** The tokens moved along an alignment that costs nothing. */
    private Replay counted(Alignment alignment) {
        long consumed = Math.max(1, Arrays.stream(net.last()).sum());
        long produced = Arrays.stream(net.initial()).sum();
        for (Alignment.Move move : alignment.moves()) {
            consumed += net.transitions().get(move.transition()).in().length;
            produced += net.transitions().get(move.transition()).out().length;
        }
        return new Replay(0, 0, consumed, produced);
    }

    /** Says what the moves of an alignment mean. */
    private static final class Deviations {

        static List<Deviation> of(
                Alignment alignment, Labels labels, int[] positions, List<String> activities, int[] coded) {
            List<Deviation> found = new ArrayList<>();
            for (int i = 0; i < coded.length; i++) {
                if (coded[i] == Labels.UNKNOWN) {
                    found.add(new Deviation(DeviationKind.UNKNOWN_ACTIVITY, activities.get(i), i));
                }
            }
            List<Alignment.Move> skipped = new ArrayList<>();
            List<Alignment.Move> added = new ArrayList<>();
            for (Alignment.Move move : alignment.moves()) {
                if (move.transition() < 0) {
                    added.add(move);
                } else if (!move.recorded() && labels.ofTransition(move.transition()) >= 0) {
                    skipped.add(move);
                }
            }
            for (Alignment.Move move : added) {
                int position = positions[move.position()];
                String step = activities.get(position);
                boolean moved = skipped.removeIf(new FirstOf(labels, step));
                found.add(new Deviation(moved ? DeviationKind.OUT_OF_ORDER : DeviationKind.STEP_ADDED, step, position));
            }
            for (Alignment.Move move : skipped) {
                boolean atEnd = move.position() == positions.length;
                found.add(new Deviation(
                        atEnd ? DeviationKind.UNFINISHED : DeviationKind.STEP_SKIPPED,
                        labels.name(labels.ofTransition(move.transition())),
                        atEnd ? coded.length : positions[move.position()]));
            }
            found.sort(Comparator.comparingInt(Deviation::position));
            return found;
        }

        /** Accepts one skipped step of a name, and no further one. */
        private static final class FirstOf implements java.util.function.Predicate<Alignment.Move> {
            private final Labels labels;
            private final String step;
            private boolean taken;

            FirstOf(Labels labels, String step) {
                this.labels = labels;
                this.step = step;
            }

            @Override
            public boolean test(Alignment.Move move) {
                boolean accepted = !taken
                        && labels.name(labels.ofTransition(move.transition())).equals(step);
                taken |= accepted;
                return accepted;
            }
        }
    }
}
