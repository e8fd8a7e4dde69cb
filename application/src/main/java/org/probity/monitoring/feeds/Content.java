package org.probity.monitoring.feeds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.JsonText;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.JsonLine;

/** Records and events as the store keeps them: JSON, and a hash of what they say. */
final class Content {

    private Content() {}

    /** The columns as JSON, in the order of their names, so that the same is written the same. */
    static String json(Map<String, ?> values) {
        return clean(JsonLine.of((Object) new TreeMap<>(values)));
    }

    static UUID hash(FeedRecord record) {
        return hash(record.withdrawn() + "\n" + json(record.values()));
    }

    static FeedRecord record(RecordKind kind, String id, long revision, boolean withdrawn, long row, String json) {
        var builder = new RecordBuilder(kind, row, unreadable -> {});
        map(json).forEach((column, value) -> builder.put(String.valueOf(column), value));
        builder.put(kind.idColumn(), id);
        builder.put("revision", revision);
        builder.put("withdrawn", withdrawn);
        var record = builder.build();
        if (record == null) {
            throw new IllegalStateException("A stored record names none");
        }
        return record;
    }

    /** What an event says, its place in the source left out. */
    static UUID hash(RecordedEvent event) {
        return hash(String.join(
                "\u001f",
                event.caseId(),
                event.activity(),
                event.epochMillis() == Event.NO_TIME ? "" : String.valueOf(event.epochMillis()),
                String.valueOf(event.power()),
                String.valueOf(event.officer()),
                String.valueOf(event.post()),
                String.valueOf(event.section()),
                String.valueOf(event.counterparty()),
                event.amount() == null
                        ? ""
                        : event.amount().stripTrailingZeros().toPlainString(),
                String.valueOf(event.currency()),
                String.valueOf(event.decision()),
                String.valueOf(event.reason()),
                String.valueOf(event.lifecycle()),
                json(event.attributes())));
    }

    static UUID hash(String text) {
        var bytes = ByteBuffer.wrap(Delivery.sha256(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static Map<?, ?> map(String json) {
        return JsonText.parse(json) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Without what PostgreSQL cannot keep in JSON: the letter zero, and halves of letters. */
    private static String clean(String json) {
        return List.of("\\u0000", "\\ud8", "\\ud9", "\\uda", "\\udb", "\\udc", "\\udd", "\\ude", "\\udf").stream()
                        .noneMatch(json::contains)
                ? json
                : json.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u(?:0000|d[89a-f][0-9a-f]{2})", "$1");
    }
}
