package org.probity.earlywarning.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.probity.earlywarning.chart.Chart;
import org.probity.earlywarning.chart.Net;

/** Holds cases against a chart; remembers the verdicts of up to 200,000 different sequences. */
public final class ChartChecker implements ConformanceChecker {

    /** How many nodes the search for one alignment looks at before it says "at least". */
    public static final int USUAL_BUDGET = 500_000;

    private static final int MOST_REMEMBERED = 200_000;
    private static final int MOST_MARKINGS = 10_000;

    private final Chart chart;
    private final int budget;
    private final Map<List<String>, Verdict> remembered = new ConcurrentHashMap<>();
    private final Deque<Judge> idle = new ArrayDeque<>();

    private ChartChecker(Chart chart, int budget) {
        this.chart = chart;
        this.budget = budget;
    }

    /** @throws IllegalArgumentException for a chart that contains what is not supported */
    public static ChartChecker of(Chart chart) {
        return of(chart, USUAL_BUDGET);
    }

    /** @param budget how many nodes the search for one alignment may look at, at least one */
    public static ChartChecker of(Chart chart, int budget) {
        if (!chart.unsupported().isEmpty()) {
            throw new IllegalArgumentException("the chart uses what is not supported: " + chart.unsupported());
        }
        return new ChartChecker(chart, budget);
    }

    @Override
    public Verdict check(List<String> activities) {
        Verdict known = remembered.get(activities);
        if (known != null) {
            return known;
        }
        Judge judge = take();
        try {
            Verdict verdict = judge.judge(activities);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(List.copyOf(activities), verdict);
            }
            return verdict;
        } finally {
            giveBack(judge);
        }
    }

    @Override
    public String chartName() {
        return chart.name();
    }

    @Override
    public Set<String> activities() {
        return chart.net().activities();
    }

    @Override
    public Set<String> startActivities() {
        Net net = chart.net();
        Markings markings = new Markings(net);
        Set<String> found = new HashSet<>();
        explore(markings, markings.number(net.initial()), (from, transition) -> {
            String label = net.transitions().get(transition).label();
            return label == null || !found.add(label) && false;
        });
        return Set.copyOf(found);
    }

    @Override
    public Set<String> endActivities() {
        Net net = chart.net();
        Markings markings = new Markings(net);
        Labels labels = new Labels(net);
        Set<String> found = new HashSet<>();
        explore(markings, markings.number(net.initial()), (to, transition) -> {
            int label = labels.ofTransition(transition);
            if (label >= 0 && SilentWay.find(net, markings, to, MOST_MARKINGS, markings::isLast) != null) {
                found.add(labels.name(label));
            }
            return true;
        });
        return Set.copyOf(found);
    }

    /** Visits what can be reached, as far as the visitor (told the marking reached, and how) wants to go on. */
    private static void explore(Markings markings, int from, BiPredicate<Integer, Integer> goesOn) {
        Set<Integer> met = new HashSet<>(Set.of(from));
        List<Integer> ahead = new ArrayList<>(List.of(from));
        for (int i = 0; i < ahead.size() && ahead.size() < MOST_MARKINGS; i++) {
            int[] successors = markings.successors(ahead.get(i));
            for (int s = 0; s < successors.length; s += 2) {
                if (goesOn.test(successors[s + 1], successors[s]) && met.add(successors[s + 1])) {
                    ahead.add(successors[s + 1]);
                }
            }
        }
    }

    private Judge take() {
        synchronized (idle) {
            Judge judge = idle.poll();
            if (judge != null) {
                return judge;
            }
        }
        return new Judge(chart.net(), budget);
    }

    private void giveBack(Judge judge) {
        synchronized (idle) {
            idle.push(judge);
        }
    }
}
