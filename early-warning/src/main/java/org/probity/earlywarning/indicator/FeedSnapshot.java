package org.probity.earlywarning.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.feed.FeedFinding;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.JsonText;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.feed.RecordStore;
import org.probity.earlywarning.signal.JsonLine;

/** Records written down, one JSON object a line after a line that names the format, and read again. */
final class FeedSnapshot {

    private static final String FORMAT = "probity feed records 1";

    private FeedSnapshot() {}

    static void write(RecordStore store, Appendable out) throws IOException {
        List<String> feeds = store.declared().stream().map(RecordKind::feed).toList();
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("feeds", feeds);
        head.put("records", store.everything().size());
        out.append(JsonLine.of((Object) head)).append('\n');
        for (FeedRecord record : store.everything()) {
            out.append(JsonLine.of((Object) JsonLine.fields(record))).append('\n');
        }
    }

    /** @throws UnreadableInputException for anything but what {@link #write} wrote, whole */
    static void read(BufferedReader in, Consumer<RecordKind> feeds, Consumer<FeedRecord> records) throws IOException {
        String first = in.readLine();
        if (first == null
                || !(parsed(first, 1) instanceof Map<?, ?> head)
                || !FORMAT.equals(head.get("format"))
                || !(head.get("feeds") instanceof List<?> named)) {
            throw refusal(1, "the format '" + FORMAT + "'");
        }
        named.forEach(feed -> feeds.accept(kind(feed, 1)));
        long line = 1;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            records.accept(record(text, line));
        }
        if (!String.valueOf(head.get("records")).equals(String.valueOf(line - 1))) {
            throw refusal(line, head.get("records") + " records; the snapshot is cut off");
        }
    }

    private static FeedRecord record(String text, long line) {
        if (!(parsed(text, line) instanceof Map<?, ?> fields) || !(fields.get("values") instanceof Map<?, ?> values)) {
            throw refusal(line, "a record");
        }
        List<FeedFinding> defects = new ArrayList<>();
        Object row = fields.get("row");
        RecordBuilder builder = new RecordBuilder(
                kind(fields.get("kind"), line), row instanceof Number number ? number.longValue() : 0, defects::add);
        values.forEach((column, value) -> builder.put(String.valueOf(column), value));
        builder.put(kind(fields.get("kind"), line).idColumn(), fields.get("id"));
        builder.put("revision", fields.get("revision"));
        builder.put("withdrawn", fields.get("withdrawn"));
        FeedRecord record = builder.build();
        if (record == null || !defects.isEmpty()) {
            throw refusal(line, "a whole record");
        }
        return record;
    }

    private static RecordKind kind(@org.jspecify.annotations.Nullable Object feed, long line) {
        return RecordKind.ofFeed(String.valueOf(feed)).orElseThrow(() -> refusal(line, "a known feed"));
    }

    private static @org.jspecify.annotations.Nullable Object parsed(String text, long line) {
        try {
            return JsonText.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw refusal(line, "a JSON object (" + malformed.getMessage() + ")");
        }
    }

    private static UnreadableInputException refusal(long line, String expected) {
        return new UnreadableInputException("snapshot", "line " + line, expected + " was expected");
    }
}
