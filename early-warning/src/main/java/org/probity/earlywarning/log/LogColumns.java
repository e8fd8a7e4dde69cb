package org.probity.earlywarning.log;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events and cases while they are read. A reader that works on several threads fills one of these on each thread;
 * {@link LogAssembly} then makes one {@link EventLog} of them.
 */
final class LogColumns {

    /** Added to an offset in minutes so that it can be kept as a code. */
    static final int OFFSET_BASE = 24 * 60;

    final Map<Field, ColumnBuilder> fields = new EnumMap<>(Field.class);
    final Map<String, ColumnBuilder> attributes = new LinkedHashMap<>();
    final Map<String, ColumnBuilder> caseAttributes = new LinkedHashMap<>();
    ColumnBuilder caseIds = new ColumnBuilder();
    final CodeList offsets = new CodeList();
    private long[] millis = new long[1024];
    private int[] rows = new int[1024];
    private int[] caseOf = new int[1024];
    private int events;
    private int cases;

    LogColumns() {
        for (Field field : Field.values()) {
            fields.put(field, new ColumnBuilder());
        }
    }

    int events() {
        return events;
    }

    int cases() {
        return cases;
    }

    /** Opens a case and returns its index; two cases may bear the same id. */
    int addCase(String id) {
        int opened = addCase();
        caseIds.set(opened, id);
        return opened;
    }

    /** Opens a case whose id is not yet known. */
    int addCase() {
        return cases++;
    }

    /** Adds an event, as yet without any fact, and returns its index. */
    int addEvent(int caseIndex, int row) {
        if (events == millis.length) {
            int grown = events + (events >> 1);
            millis = Arrays.copyOf(millis, grown);
            rows = Arrays.copyOf(rows, grown);
            caseOf = Arrays.copyOf(caseOf, grown);
        }
        millis[events] = Event.NO_TIME;
        rows[events] = row;
        caseOf[events] = caseIndex;
        return events++;
    }

    void setTime(int event, long epochMillis, int offsetMinutes) {
        millis[event] = epochMillis;
        offsets.set(event, offsetMinutes + OFFSET_BASE);
    }

    void set(Field field, int event, String text) {
        column(field).set(event, text);
    }

    void setAttribute(String name, int event, String text) {
        attribute(name).set(event, text);
    }

    void setCaseAttribute(String name, int caseIndex, String text) {
        caseAttribute(name).set(caseIndex, text);
    }

    ColumnBuilder column(Field field) {
        return java.util.Objects.requireNonNull(fields.get(field));
    }

    ColumnBuilder attribute(String name) {
        return attributes.computeIfAbsent(name, key -> new ColumnBuilder());
    }

    ColumnBuilder caseAttribute(String name) {
        return caseAttributes.computeIfAbsent(name, key -> new ColumnBuilder());
    }

    /** What each event states, in another order of the events; the cases stay as they are. */
    LogColumns reordered(int[] order) {
        LogColumns result = new LogColumns();
        result.cases = cases;
        result.caseAttributes.putAll(caseAttributes);
        result.caseIds = caseIds;
        for (int event : order) {
            int placed = result.addEvent(caseOf[event], rows[event]);
            if (millis[event] != Event.NO_TIME) {
                result.setTime(placed, millis[event], offsets.get(event) - OFFSET_BASE);
            }
        }
        fields.forEach((field, column) -> result.fields.put(field, column.reordered(order)));
        attributes.forEach((name, column) -> result.attributes.put(name, column.reordered(order)));
        return result;
    }

    long millis(int event) {
        return millis[event];
    }

    int row(int event) {
        return rows[event];
    }

    int caseOf(int event) {
        return caseOf[event];
    }
}
