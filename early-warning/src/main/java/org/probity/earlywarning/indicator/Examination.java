package org.probity.earlywarning.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.Threads;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.Signals;

/**
 * The states of all configured indicators over one stream of events or one part of a log. For one thread at a time;
 * parts are {@link #merge merged} in their order.
 */
public final class Examination {

    private final List<CaseIndicator> ofCases = new ArrayList<>();
    private final List<GroupStates<Event, ?>> overEvents = new ArrayList<>();
    private final List<GroupStates<Trace, ?>> overCases = new ArrayList<>();
    /** Those of level 2 together. */
    private final List<GroupStates<?, ?>> groups = new ArrayList<>();

    private final List<Indicator<?, ?>> indicators;
    private final Map<String, Trace> open = new LinkedHashMap<>();
    private final Signals ofClosed = new Signals();
    private final @Nullable Instant now;

    /** @param now the instant at which open cases are looked at, or null to leave them alone */
    public Examination(List<Indicator<?, ?>> indicators, @Nullable Instant now) {
        this.indicators = indicators;
        this.now = now;
        for (Indicator<?, ?> indicator : indicators) {
            if (indicator instanceof CaseIndicator single) {
                ofCases.add(single);
            } else if (indicator instanceof EventGroupIndicator<?> group) {
                overEvents.add(new GroupStates<>(group));
            } else if (indicator instanceof CaseGroupIndicator<?> group) {
                overCases.add(new GroupStates<>(group));
            }
        }
        groups.addAll(overEvents);
        groups.addAll(overCases);
    }

    /** Takes an event whose case may go on. */
    public void accept(Event event) {
        overEvents.forEach(group -> group.accept(event));
        String caseId = CaseFold.INSTANCE.key(event);
        if (caseId != null) {
            open.computeIfAbsent(caseId, unknown -> CaseFold.INSTANCE.init()).add(event);
        }
    }

    /**
     * Closes a case of which nothing more will come: it is examined as a whole, and only what level 2 needs is kept of
     * it. An event that bears its id all the same begins a case of its own.
     *
     * @return what level 1 tells of the case, which {@link #signals} tells again; nothing where no such case is open
     */
    public Signals close(String caseId) {
        Signals found = new Signals();
        Trace trace = open.remove(caseId);
        if (trace != null) {
            close(trace, ofCases, found);
            ofClosed.addAll(found);
        }
        return found;
    }

    /** How many cases are open, each of which is kept whole. */
    public int openCases() {
        return open.size();
    }

    /**
     * Takes a whole case of which nothing more will come, and keeps nothing of it but what level 2 needs.
     *
     * @param concerned which indicators of level 1 may have something to say of the case
     */
    void acceptClosed(Trace trace, List<CaseIndicator> concerned) {
        if (!trace.caseId().isEmpty() && trace.size() > 0) {
            close(trace, concerned, ofClosed);
        }
    }

    List<CaseIndicator> ofCases() {
        return ofCases;
    }

    List<GroupStates<Event, ?>> overEvents() {
        return overEvents;
    }

    int found() {
        return ofClosed.size();
    }

    /** Adds all that a later part has taken; that part stays as it is. */
    public void merge(Examination later) {
        merge(List.of(later), 1);
    }

    /** Adds what later parts have taken, in their order; indicators have nothing to do with one another. */
    void merge(List<Examination> later, int threads) {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int index = i;
            work.add(() -> {
                later.forEach(part -> groups.get(index).merge(part.groups.get(index)));
                return true;
            });
        }
        Threads.run(work, threads);
        later.forEach(part -> {
            part.open.forEach((caseId, trace) ->
                    CaseFold.INSTANCE.merge(open.computeIfAbsent(caseId, unknown -> CaseFold.INSTANCE.init()), trace));
            ofClosed.addAll(part.ofClosed);
        });
    }

    /** The signals of all that was taken so far. More may be taken afterwards, and the signals asked for again. */
    public Signals signals() {
        Examination whole = new Examination(indicators, now);
        whole.merge(this);
        return whole.finish(1);
    }

    /** As {@link #signals}, when nothing more will be taken. */
    Signals finish(int threads) {
        open.values().forEach(trace -> close(trace, ofCases, ofClosed));
        open.clear();
        List<Callable<Signals>> work = new ArrayList<>();
        groups.forEach(group -> work.add(() -> {
            Signals found = new Signals();
            group.finish(now, found);
            return found;
        }));
        Threads.run(work, threads).forEach(ofClosed::addAll);
        return ofClosed;
    }

    private void close(Trace trace, List<CaseIndicator> concerned, Signals out) {
        String caseId = trace.caseId();
        for (CaseIndicator indicator : concerned) {
            indicator.finish(caseId, trace, out);
            if (now != null) {
                indicator.onTime(caseId, trace, now, out);
            }
        }
        overCases.forEach(group -> group.accept(trace));
    }
}
