package org.probity.earlywarning.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    public void add(Signal signal) {
        found.add(signal);
    }

    public void addAll(Signals others) {
        found.addAll(others.found);
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
