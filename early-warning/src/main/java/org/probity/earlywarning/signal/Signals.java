package org.probity.earlywarning.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Signals as they are found; not for use from two threads. */
public final class Signals {

    private static final Comparator<Signal> ORDER = Comparator.comparing(Signal::code)
            .thenComparing(Signal::key)
            .thenComparing(Signal::subject)
            .thenComparing(Signal::wording)
            .thenComparingLong(Signals::firstRow)
            .thenComparing(Signal::level)
            .thenComparingDouble(Signal::value);

    private final List<Signal> found = new ArrayList<>();
    private final Map<String, Map<String, long[]>> examined = new TreeMap<>();

    /** Notes that an indicator has judged one more subject, whether there is a reason to look or not. */
    public void examined(String code, String subject) {
        examined.computeIfAbsent(code, unknown -> new TreeMap<>())
                .computeIfAbsent(subject, unknown -> new long[1])[0]++;
    }

    /**
     * How many cases or stretches were judged by an indicator, by what in them was judged, such as a pair of steps; told
     * by those indicators that judge only what a configuration declares.
     */
    public Map<String, Long> examined(String code) {
        Map<String, Long> counts = new TreeMap<>();
        examined.getOrDefault(code, Map.of()).forEach((subject, count) -> counts.put(subject, count[0]));
        return counts;
    }

    /** The indicators that have told what they judged. */
    public Set<String> examinedCodes() {
        return Collections.unmodifiableSet(examined.keySet());
    }

    public void add(Signal signal) {
        found.add(signal);
    }

    public void addAll(Signals others) {
        found.addAll(others.found);
        others.examined.forEach((code, subjects) ->
                subjects.forEach((subject, count) -> examined.computeIfAbsent(code, unknown -> new TreeMap<>())
                                .computeIfAbsent(subject, unknown -> new long[1])[0] +=
                        count[0]));
    }

    /** Those that the others do not tell, or not of this level. */
    public List<Signal> notIn(@Nullable Signals others) {
        if (others == null) {
            return found();
        }
        Set<String> known = new HashSet<>();
        others.found.forEach(signal -> known.add(signal.suppressionKey() + signal.level()));
        return found.stream()
                .filter(signal -> !known.contains(signal.suppressionKey() + signal.level()))
                .toList();
    }

    public int size() {
        return found.size();
    }

    public List<Signal> found() {
        return List.copyOf(found);
    }

    /** By code, key and subject, so that the same log always gives the same list. */
    public List<Signal> inOrder() {
        List<Signal> sorted = new ArrayList<>(found);
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }

    private static long firstRow(Signal signal) {
        return signal.evidence().events().isEmpty()
                ? 0
                : signal.evidence().events().get(0).row();
    }
}
