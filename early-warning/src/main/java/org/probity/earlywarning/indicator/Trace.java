package org.probity.earlywarning.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.conformance.Verdict;
import org.probity.earlywarning.log.Event;

/**
 * What is known of one case: its events in the order of the source. What nearly every indicator asks for is kept at
 * hand. A whole log is read through one trace that is cleared for each case, so nothing may hold on to it.
 */
public final class Trace {

    private Event[] events = new Event[8];
    private String[] activities = new String[8];
    private @Nullable String[] officers = new String[8];
    private long[] millis = new long[8];
    private int size;
    private @Nullable String power;
    private @Nullable Verdict verdict;

    void add(Event event) {
        if (size == events.length) {
            events = Arrays.copyOf(events, size * 2);
            activities = Arrays.copyOf(activities, size * 2);
            officers = Arrays.copyOf(officers, size * 2);
            millis = Arrays.copyOf(millis, size * 2);
        }
        events[size] = event;
        activities[size] = event.activity();
        officers[size] = event.officer();
        millis[size] = event.epochMillis();
        size++;
        if (power == null) {
            power = event.power();
        }
        verdict = null;
    }

    void clear() {
        size = 0;
        power = null;
        verdict = null;
    }

    public String caseId() {
        return size == 0 ? "" : events[0].caseId();
    }

    /** The power of the first event that states one, or an empty text. */
    public String power() {
        return power == null ? "" : power;
    }

    public int size() {
        return size;
    }

    public Event event(int position) {
        return events[Objects.checkIndex(position, size)];
    }

    public String activity(int position) {
        return activities[position];
    }

    public @Nullable String officer(int position) {
        return officers[position];
    }

    /** Milliseconds since the epoch, or {@link Event#NO_TIME}. */
    public long epochMillis(int position) {
        return millis[position];
    }

    /** A copy of the activities in order. */
    public List<String> activities() {
        return List.of(Arrays.copyOf(activities, size));
    }

    /** The first position of an activity from a position on, or −1. */
    public int find(String activity, int from) {
        for (int i = from; i < size; i++) {
            if (activities[i].equals(activity)) {
                return i;
            }
        }
        return -1;
    }

    /** The first position of any of some activities from a position on, or −1. */
    public int findAny(Set<String> sought, int from) {
        for (int i = from; i < size; i++) {
            if (sought.contains(activities[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The verdict of the run's chart; asked once a case, though several indicators read it. */
    public Verdict verdict(ConformanceChecker chart) {
        if (verdict == null) {
            verdict = chart.check(activities());
        }
        return verdict;
    }
}
