package org.probity.monitoring.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.JsonLine;
import org.probity.earlywarning.signal.Signal;

/** What a signal rests on, as it stood when it was judged, in JSON that a person can read and a program can read back. */
final class Frozen {

    private Frozen() {}

    /** The records whole, each with its feed and what names it; a last object says how many more there were. */
    static String records(Signal signal) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var record : signal.evidence().records()) {
            rows.add(row(record));
        }
        return json(rows, signal.evidence().count());
    }

    static String events(List<RecordedEvent> events, long count) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var event : events) {
            rows.add(row(event));
        }
        return json(rows, count);
    }

    /** The events by case and number, where a signal rests on too many cases to keep each whole. */
    static String references(Signal signal) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var ref : signal.evidence().events()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("feed", "events");
            row.put("case", ref.caseId());
            row.put("number", ref.row());
            rows.add(row);
        }
        return json(rows, signal.evidence().count());
    }

    private static String json(List<Map<String, Object>> rows, long count) {
        if (count > rows.size()) {
            rows.add(Map.of("omitted", count - rows.size()));
        }
        return JsonLine.of(rows);
    }

    private static Map<String, Object> row(FeedRecord record) {
        var row = new LinkedHashMap<String, Object>();
        row.put("feed", record.kind().feed());
        row.put(record.kind().idColumn(), record.id());
        row.putAll(record.values());
        return row;
    }

    private static Map<String, Object> row(RecordedEvent event) {
        var row = new LinkedHashMap<String, Object>();
        row.put("feed", "events");
        row.put("number", event.row());
        row.put("case", event.caseId());
        row.put("activity", event.activity());
        var time = event.timestamp();
        put(row, "time", time == null ? null : time.toString());
        put(row, "power", event.power());
        put(row, "officer", event.officer());
        put(row, "post", event.post());
        put(row, "section", event.section());
        put(row, "counterparty", event.counterparty());
        put(row, "amount", event.amount());
        put(row, "decision", event.decision());
        put(row, "reason", event.reason());
        return row;
    }

    private static void put(Map<String, Object> row, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    /** All parameters and bands as they were set. */
    static String parameters(Signal signal, int edition) {
        var all = new LinkedHashMap<String, Object>();
        all.put("edition", edition);
        var bands = new LinkedHashMap<String, Object>();
        for (var level : Level.values()) {
            put(
                    bands,
                    level.name().toLowerCase(java.util.Locale.ROOT),
                    signal.indicator().bands().threshold(level));
        }
        all.put("bands", bands);
        all.putAll(signal.indicator().values().asMap());
        return JsonLine.of((Object) all);
    }
}
