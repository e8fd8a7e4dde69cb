package org.probity.earlywarning.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.probity.earlywarning.chart.Chart;
import org.probity.earlywarning.chart.Net;

/** Cases generated from made-up charts fit them; what is then changed is found and named. */
class GeneratedLogTests {

    private static final int DEPTH = 3;

    @Property(tries = 150)
    void aCaseGeneratedFromAChartFits(@ForAll long seed) {
        Random random = new Random(seed);
        ProcessTree process = ProcessTree.random(random, DEPTH);
        ConformanceChecker checker = ChartChecker.of(process.chart());

        for (int i = 0; i < 5; i++) {
            Verdict verdict = checker.check(process.trace(random));
            assertThat(verdict.fitting()).isTrue();
            assertThat(verdict.cost()).isZero();
            assertThat(verdict.fitness()).isEqualTo(1);
            assertThat(verdict.replay().missing() + verdict.replay().remaining())
                    .isZero();
            assertThat(verdict.replay().consumed()).isEqualTo(verdict.replay().produced());
            assertThat(verdict.deviations()).isEmpty();
        }
    }

    @Property(tries = 100)
    void anUnknownActivityIsFoundAndNamedWhereItStands(@ForAll long seed) {
        Random random = new Random(seed);
        ProcessTree process = ProcessTree.random(random, DEPTH);
        List<String> trace = new ArrayList<>(process.trace(random));
        int position = random.nextInt(trace.size() + 1);
        trace.add(position, "never heard of");

        Verdict verdict = ChartChecker.of(process.chart()).check(trace);

        assertThat(verdict.fitting()).isFalse();
        assertThat(verdict.cost()).isEqualTo(1);
        assertThat(verdict.deviations())
                .containsExactly(new Deviation(DeviationKind.UNKNOWN_ACTIVITY, "never heard of", position));
    }

    @Property(tries = 150)
    void oneStepTakenAwayOrDoneAgainCostsAtMostOneAndIsTheOneDeviation(@ForAll long seed) {
        Random random = new Random(seed);
        ProcessTree process = ProcessTree.random(random, DEPTH);
        List<String> trace = new ArrayList<>(process.trace(random));
        int position = random.nextInt(trace.size());
        if (random.nextBoolean()) {
            trace.remove(position);
        } else {
            trace.add(position, trace.get(position));
        }

        Verdict verdict = ChartChecker.of(process.chart()).check(trace);

        assertThat(verdict.cost()).isLessThanOrEqualTo(1);
        assertThat(verdict.fitting()).isEqualTo(verdict.cost() == 0);
        assertThat(verdict.deviations()).hasSize(verdict.cost());
    }

    @Property(tries = 100)
    void noCheaperAlignmentIsFoundBySearchingEverything(@ForAll long seed) {
        Random random = new Random(seed);
        ProcessTree process = ProcessTree.random(random, DEPTH);
        List<String> trace = new ArrayList<>(process.trace(random));
        for (int i = 0; i < 3 && !trace.isEmpty(); i++) {
            String moved = trace.remove(random.nextInt(trace.size()));
            if (random.nextInt(3) > 0) {
                trace.add(random.nextInt(trace.size() + 1), moved);
            }
        }
        Chart chart = process.chart();

        Verdict verdict = ChartChecker.of(chart).check(trace);

        assertThat(verdict.bounded()).isFalse();
        assertThat(verdict.cost()).isEqualTo(leastCost(chart.net(), trace));
    }

    /** The least cost by looking at every marking and position, cheapest first, without any lower bound. */
    private static int leastCost(Net net, List<String> trace) {
        record Node(int marking, int position) {}
        Markings markings = new Markings(net);
        Map<Node, Integer> costs = new HashMap<>();
        Deque<Node> ahead = new ArrayDeque<>();
        Node first = new Node(markings.number(net.initial()), 0);
        costs.put(first, 0);
        ahead.add(first);
        int best = Integer.MAX_VALUE;
        while (!ahead.isEmpty()) {
            Node node = ahead.pollFirst();
            int cost = costs.getOrDefault(node, Integer.MAX_VALUE);
            if (node.position() == trace.size() && markings.isLast(node.marking())) {
                best = Math.min(best, cost);
            }
            Map<Node, Integer> next = new HashMap<>();
            if (node.position() < trace.size()) {
                next.merge(new Node(node.marking(), node.position() + 1), 1, Math::min);
            }
            int[] successors = markings.successors(node.marking());
            for (int i = 0; i < successors.length; i += 2) {
                String label = net.transitions().get(successors[i]).label();
                next.merge(new Node(successors[i + 1], node.position()), label == null ? 0 : 1, Math::min);
                if (node.position() < trace.size() && trace.get(node.position()).equals(label)) {
                    next.merge(new Node(successors[i + 1], node.position() + 1), 0, Math::min);
                }
            }
            next.forEach((to, more) -> {
                if (costs.getOrDefault(to, Integer.MAX_VALUE) > cost + more) {
                    costs.put(to, cost + more);
                    ahead.addLast(to);
                }
            });
        }
        return best;
    }
}
