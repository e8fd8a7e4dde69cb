package org.probity.earlywarning.conformance;

import java.util.ArrayList;
import java.util.List;
import org.probity.earlywarning.chart.Net;

/**
 * Replays cases on a net and counts tokens. Where a step cannot happen, silent transitions that make it possible are
 * sought first, then the missing tokens are lent. Without silent transitions the count is exact; with them it depends
 * on which are chosen, so whether a case fits is then left to the alignment.
 *
 * <p>What one step does in one marking is worked out once, whatever cases pass through it.
 */
final class TokenReplay {

    private static final int END = Integer.MAX_VALUE;
    private static final int SILENT_SEARCH = 500;
    private static final int MOST_REMEMBERED = 1 << 18;

    /** What a step does: the tokens it counts and the marking after it. */
    private record Step(Replay counted, int after) {}

    private final Net net;
    private final Labels labels;
    private Markings markings;
    private final IntMap known = new IntMap();
    private final List<Step> steps = new ArrayList<>();

    TokenReplay(Net net, Labels labels) {
        this.net = net;
        this.labels = labels;
        this.markings = new Markings(net);
    }

    /** Replays a case given as labels; an unknown activity takes a token nobody put and puts one nobody takes. */
    Replay replay(int[] activities) {
        if (steps.size() > MOST_REMEMBERED) {
            markings = new Markings(net);
            known.clear();
            steps.clear();
        }
        int begun = 0;
        for (int tokens : net.initial()) {
            begun += tokens;
        }
        long missing = 0;
        long remaining = 0;
        long consumed = 0;
        long produced = begun;
        int at = markings.number(net.initial());
        for (int i = 0; i <= activities.length; i++) {
            int label = i == activities.length ? END : activities[i];
            if (label == Labels.UNKNOWN) {
                missing++;
                remaining++;
                consumed++;
                produced++;
                continue;
            }
            Step step = step(at, label);
            missing += step.counted().missing();
            remaining += step.counted().remaining();
            consumed += step.counted().consumed();
            produced += step.counted().produced();
            at = step.after();
        }
        return new Replay(missing, remaining, consumed, produced);
    }

    private Step step(int at, int label) {
        long key = (long) at << 32 | label;
        int number = known.get(key);
        if (number == IntMap.ABSENT) {
            number = steps.size();
            steps.add(label == END ? end(at) : happen(at, label));
            known.put(key, number);
        }
        return steps.get(number);
    }

    private Step happen(int at, int label) {
        List<Integer> candidates = labels.transitions(label);
        SilentWay way = SilentWay.find(
                net,
                markings,
                at,
                SILENT_SEARCH,
                marking -> candidates.stream()
                        .anyMatch(each ->
                                markings.isEnabled(marking, net.transitions().get(each))));
        int from = way == null ? at : way.to();
        long consumed = way == null ? 0 : way.consumed();
        long produced = way == null ? 0 : way.produced();
        Net.Transition chosen = net.transitions().get(candidates.get(0));
        int least = Integer.MAX_VALUE;
        for (int each : candidates) {
            Net.Transition candidate = net.transitions().get(each);
            int lacking = lend(markings.marking(from), candidate);
            if (lacking < least) {
                least = lacking;
                chosen = candidate;
            }
        }
        byte[] marking = markings.marking(from);
        // A step held up by something urgent lacks no token, and yet cannot happen.
        int lent = lend(marking, chosen);
        int missing = way == null ? Math.max(1, lent) : lent;
        int after = markings.after(marking, chosen);
        return new Step(
                new Replay(missing, 0, consumed + chosen.in().length, produced + chosen.out().length),
                after < 0 ? from : after);
    }

    private Step end(int at) {
        SilentWay way = SilentWay.find(net, markings, at, SILENT_SEARCH, markings::isLast);
        int from = way == null ? at : way.to();
        long consumed = way == null ? 0 : way.consumed();
        long produced = way == null ? 0 : way.produced();
        long missing = 0;
        long remaining = 0;
        long atEnds = 0;
        int[] last = net.last();
        boolean hasSinks = false;
        for (int place = 0; place < net.placeCount(); place++) {
            int tokens = markings.tokens(from, place);
            if (net.isSink(place)) {
                hasSinks = true;
                atEnds += tokens;
            } else {
                consumed += last[place];
                missing += Math.max(0, last[place] - tokens);
                remaining += Math.max(0, tokens - last[place]);
            }
        }
        if (hasSinks) {
            consumed += Math.max(1, atEnds);
            missing += atEnds == 0 ? 1 : 0;
        }
        return new Step(new Replay(missing, remaining, consumed, produced), from);
    }

    /** Adds the tokens a transition lacks and returns how many. */
    private static int lend(byte[] marking, Net.Transition transition) {
        byte[] left = marking.clone();
        int lent = 0;
        for (int place : transition.in()) {
            if (left[place] == 0) {
                lent++;
                marking[place]++;
            } else {
                left[place]--;
            }
        }
        return lent;
    }
}
