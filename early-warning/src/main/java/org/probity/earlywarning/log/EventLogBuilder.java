package org.probity.earlywarning.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a log of single events, which may come in any order of cases; for tests and for small logs. */
public final class EventLogBuilder {

    private final Map<String, List<Event>> byCase = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> caseAttributes = new HashMap<>();
    private final Clock clock;
    private long added;

    public EventLogBuilder() {
        this(Clock.systemUTC());
    }

    /** @param clock tells which times lie in the future */
    public EventLogBuilder(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds an event after those of its case already added. An event without a row number takes the ordinal of its
     * adding, from one.
     */
    public EventLogBuilder add(Event event) {
        added++;
        byCase.computeIfAbsent(event.caseId(), id -> new ArrayList<>())
                .add(event.row() > 0 ? event : numbered(event, added));
        return this;
    }

    public EventLogBuilder add(RecordedEvent.Builder event) {
        return add(event.build());
    }

    /** A case of which only the order of activities matters. */
    public EventLogBuilder addCase(String caseId, String... activities) {
        for (String activity : activities) {
            add(RecordedEvent.of(caseId, activity));
        }
        return this;
    }

    /** A fact of a whole case, read back as {@code case:name}. */
    public EventLogBuilder caseAttribute(String caseId, String name, String text) {
        byCase.computeIfAbsent(caseId, id -> new ArrayList<>());
        caseAttributes.computeIfAbsent(caseId, id -> new LinkedHashMap<>()).put(name, text);
        return this;
    }

    public EventLog build() {
        return build(false);
    }

    /** As {@link #build()}, with the events of each case put in order of time; equal times keep their order. */
    public EventLog buildInTimeOrder() {
        return build(true);
    }

    private EventLog build(boolean inTimeOrder) {
        LogColumns columns = new LogColumns();
        byCase.forEach((id, events) -> {
            int caseIndex = columns.addCase(id);
            caseAttributes
                    .getOrDefault(id, Map.of())
                    .forEach((name, text) -> columns.setCaseAttribute(name, caseIndex, text));
            if (inTimeOrder) {
                events.sort(Comparator.comparingLong(Event::epochMillis));
            }
            events.forEach(event -> write(columns, caseIndex, event));
        });
        return LogAssembly.join(
                List.of(columns),
                List.of(new LogAssembly.Run(0, 0, columns.events(), 0, columns.cases(), 0)),
                List.of(),
                clock);
    }

    private static void write(LogColumns columns, int caseIndex, Event event) {
        int index = columns.addEvent(caseIndex, Math.toIntExact(event.row()));
        if (event.hasTime()) {
            columns.setTime(index, event.epochMillis(), event.offsetMinutes());
        }
        if (!event.activity().isEmpty()) {
            columns.set(Field.ACTIVITY, index, event.activity());
        }
        set(columns, Field.POWER, index, event.power());
        set(columns, Field.OFFICER, index, event.officer());
        set(columns, Field.POST, index, event.post());
        set(columns, Field.SECTION, index, event.section());
        set(columns, Field.COUNTERPARTY, index, event.counterparty());
        set(
                columns,
                Field.AMOUNT,
                index,
                event.amount() == null ? null : event.amount().toPlainString());
        set(columns, Field.CURRENCY, index, event.currency());
        set(columns, Field.DECISION, index, event.decision());
        set(columns, Field.REASON, index, event.reason());
        set(columns, Field.LIFECYCLE, index, event.lifecycle());
        if (event instanceof RecordedEvent recorded) {
            recorded.attributes().forEach((name, text) -> columns.setAttribute(name, index, text));
        }
    }

    private static void set(LogColumns columns, Field field, int index, @Nullable String text) {
        if (text != null) {
            columns.set(field, index, text);
        }
    }

    private static Event numbered(Event event, long row) {
        if (event instanceof RecordedEvent e) {
            return new RecordedEvent(
                    row,
                    e.caseId(),
                    e.activity(),
                    e.epochMillis(),
                    e.offsetMinutes(),
                    e.power(),
                    e.officer(),
                    e.post(),
                    e.section(),
                    e.counterparty(),
                    e.amount(),
                    e.currency(),
                    e.decision(),
                    e.reason(),
                    e.lifecycle(),
                    e.attributes());
        }
        return event;
    }
}
