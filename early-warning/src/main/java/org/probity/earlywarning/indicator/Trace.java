package org.probity.earlywarning.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.conformance.Verdict;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.EventRef;

/**
 * What is known of one case: its events in the order of the source. What nearly every indicator asks for is kept at
 * hand. A whole log is read through one trace that is cleared for each case, so nothing may hold on to it.
 */
public final class Trace {

    private @Nullable Event[] events = new Event[8];
    private String[] activities = new String[8];
    private @Nullable String[] officers = new String[8];
    private long[] millis = new long[8];
    private int size;
    private String caseId = "";
    private @Nullable String power;
    private @Nullable Sequence sequence;
    private @Nullable Verdict verdict;
    private @Nullable LogCases source;
    private int caseIndex;
    private int earliest;
    private int latest;
    /** The size for which these two are known. */
    private int extremesOf = -1;

    void add(Event event) {
        if (size == 0) {
            caseId = event.caseId();
        }
        grow(size + 1);
        events[size] = event;
        activities[size] = event.activity();
        officers[size] = event.officer();
        millis[size] = event.epochMillis();
        size++;
        if (power == null) {
            power = event.power();
        }
        sequence = null;
        verdict = null;
    }

    /** Takes a case of a log in place of what was there; views of its events are made only when asked for. */
    void load(LogCases cases, int index) {
        source = cases;
        caseIndex = index;
        caseId = cases.log().caseId(index);
        power = cases.power(index);
        verdict = null;
        extremesOf = -1;
        sequence = cases.activities(index);
        activities = sequence.array();
        size = activities.length;
        if (size > events.length) {
            int capacity = Math.max(size, events.length * 2);
            events = new Event[capacity];
            officers = new String[capacity];
            millis = new long[capacity];
        }
        load(cases, cases.log());
    }

    private void load(LogCases cases, EventLog log) {
        int start = log.caseStart(caseIndex);
        for (int i = 0; i < size; i++) {
            events[i] = null;
            officers[i] = cases.officer(start + i);
            millis[i] = log.epochMillis(start + i);
        }
    }

    private void grow(int needed) {
        if (needed > events.length) {
            int capacity = Math.max(needed, events.length * 2);
            events = Arrays.copyOf(events, capacity);
            activities = Arrays.copyOf(activities, capacity);
            officers = Arrays.copyOf(officers, capacity);
            millis = Arrays.copyOf(millis, capacity);
        }
    }

    public String caseId() {
        return caseId;
    }

    /** The power of the first event that states one, or an empty text. */
    public String power() {
        return power == null ? "" : power;
    }

    public int size() {
        return size;
    }

    public Event event(int position) {
        Event event = events[Objects.checkIndex(position, size)];
        if (event == null) {
            EventLog log = Objects.requireNonNull(source).log();
            event = log.event(caseIndex, log.caseStart(caseIndex) + position);
            events[position] = event;
        }
        return event;
    }

    /** Where the source states the event; see {@link Event#row()}. */
    public long row(int position) {
        Event event = events[position];
        return event == null && source != null
                ? source.log().row(source.log().caseStart(caseIndex) + position)
                : event(position).row();
    }

    /** How an event is cited as evidence. */
    public EventRef ref(int position) {
        return new EventRef(caseId, row(position));
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

    /** The position of the event with the earliest time, the first of several; −1 where none states a time. */
    public int earliest() {
        if (extremesOf != size) {
            findExtremes();
        }
        return earliest;
    }

    /** The position of the event with the latest time, the last of several. */
    public int latest() {
        if (extremesOf != size) {
            findExtremes();
        }
        return latest;
    }

    private void findExtremes() {
        earliest = -1;
        latest = 0;
        for (int i = 0; i < size; i++) {
            if (millis[i] != Event.NO_TIME && (earliest < 0 || millis[i] < millis[earliest])) {
                earliest = i;
            }
            if (millis[i] >= millis[latest]) {
                latest = i;
            }
        }
        extremesOf = size;
    }

    /** The activities in order, not to be changed; equal lists mean equal variants. */
    public List<String> activities() {
        Sequence known = sequence;
        if (known == null) {
            known = new Sequence(Arrays.copyOf(activities, size));
            sequence = known;
        }
        return known;
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
        for (int i = sought.isEmpty() ? size : from; i < size; i++) {
            if (sought.contains(activities[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The verdict of the run's chart; asked once a case, though several indicators read it. */
    public Verdict verdict(ConformanceChecker chart) {
        Verdict known = verdict;
        if (known == null) {
            known = source == null ? chart.check(activities()) : source.verdict(chart, caseIndex, this);
            verdict = known;
        }
        return known;
    }
}
