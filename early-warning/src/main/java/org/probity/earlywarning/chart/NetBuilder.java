package org.probity.earlywarning.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws a net. Two places can be made one as long as the net is not built. */
final class NetBuilder {

    private static final int[] NONE = {};

    private final List<String> names = new ArrayList<>();
    private final List<Integer> mergedInto = new ArrayList<>();
    private final List<Integer> marked = new ArrayList<>();
    private final List<Integer> last = new ArrayList<>();
    private final List<Integer> sinks = new ArrayList<>();
    private final List<Net.Transition> transitions = new ArrayList<>();

    int place(String name) {
        names.add(name);
        mergedInto.add(names.size() - 1);
        return names.size() - 1;
    }

    /** Makes two places one. */
    void merge(int place, int into) {
        mergedInto.set(find(place), find(into));
    }

    void transition(@Nullable String label, List<Integer> in, List<Integer> out) {
        transition(label, in, out, List.of(), List.of());
    }

    void transition(
            @Nullable String label, List<Integer> in, List<Integer> out, List<Integer> emptied, List<Integer> awaited) {
        transitions.add(new Net.Transition(label, ints(in), ints(out), ints(emptied), ints(awaited), false));
    }

    /** A silent transition that happens before anything else can. */
    void urgent(List<Integer> in, List<Integer> out, List<Integer> emptied) {
        transitions.add(new Net.Transition(null, ints(in), ints(out), ints(emptied), NONE, true));
    }

    void mark(int place, int tokens) {
        for (int i = 0; i < tokens; i++) {
            marked.add(place);
        }
    }

    void end(int place, int tokens) {
        for (int i = 0; i < tokens; i++) {
            last.add(place);
        }
    }

    void sink(int place) {
        sinks.add(place);
    }

    /** The number of places drawn so far; those drawn later have numbers from this on. */
    int placesDrawn() {
        return names.size();
    }

    Net build() {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<String> kept = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            int root = find(place);
            if (!numbers.containsKey(root)) {
                numbers.put(root, kept.size());
                kept.add(names.get(root));
            }
        }
        List<Net.Transition> built = transitions.stream()
                .map(transition -> numbered(transition, numbers))
                .toList();
        boolean[] isSink = new boolean[kept.size()];
        for (int place : numbered(ints(sinks), numbers)) {
            isSink[place] = true;
        }
        return new Net(kept, built, counted(marked, numbers, kept.size()), counted(last, numbers, kept.size()), isSink);
    }

    private Net.Transition numbered(Net.Transition drawn, Map<Integer, Integer> numbers) {
        int[] in = numbered(drawn.in(), numbers);
        // A place from which it takes its token may have been made one with a place it waits for.
        int[] awaited = Arrays.stream(distinct(numbered(drawn.awaited(), numbers)))
                .filter(place -> Arrays.stream(in).noneMatch(taken -> taken == place))
                .toArray();
        return new Net.Transition(
                drawn.label(),
                in,
                numbered(drawn.out(), numbers),
                distinct(numbered(drawn.emptied(), numbers)),
                awaited,
                drawn.urgent());
    }

    private int[] numbered(int[] places, Map<Integer, Integer> numbers) {
        return Arrays.stream(places)
                .map(place -> numbers.getOrDefault(find(place), -1))
                .toArray();
    }

    private int[] counted(List<Integer> places, Map<Integer, Integer> numbers, int size) {
        int[] counts = new int[size];
        for (int place : numbered(ints(places), numbers)) {
            counts[place]++;
        }
        return counts;
    }

    private int find(int place) {
        int root = place;
        while (mergedInto.get(root) != root) {
            root = mergedInto.get(root);
        }
        return root;
    }

    private static int[] distinct(int[] places) {
        return places.length == 0 ? NONE : Arrays.stream(places).distinct().toArray();
    }

    private static int[] ints(List<Integer> places) {
        return places.isEmpty()
                ? NONE
                : places.stream().mapToInt(Integer::intValue).toArray();
    }
}
