package org.probity.monitoring.feeds.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of records is narrowed to, as its address says it.
 *
 * @param withdrawn only what was taken back
 * @param after     the last line of the page before, as the list wrote it
 */
public record FeedFilter(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID section,
        boolean withdrawn,
        String after) {

    static final int ROWS = 50;
    private static final int LONGEST = 80;

    static FeedFilter of(Map<String, String> typed) {
        var text = typed.getOrDefault("q", "").strip();
        var after = typed.getOrDefault("after", "");
        return new FeedFilter(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                Asked.day(typed.get("from")),
                Asked.day(typed.get("to")),
                Asked.id(typed.get("section")),
                "true".equals(typed.get("withdrawn")),
                after.matches("[0-9T:.\\-]{0,32}~\\d{1,18}") ? after : "");
    }

    public boolean narrowed() {
        return !text.isEmpty() || from != null || to != null || section != null || withdrawn;
    }

    /** The sequence of the last line before; nothing on the first page. */
    @Nullable
    Long afterSequence() {
        return after.isEmpty() ? null : Long.valueOf(after.substring(after.indexOf('~') + 1));
    }

    /** Its time, or the earliest where it has none. */
    String afterTime() {
        var time = after.isEmpty() ? "" : after.substring(0, after.indexOf('~'));
        return time.isEmpty() ? "-infinity" : time;
    }

    /** The same filter at an address, from a line on. */
    public String at(String path, String from) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", text.isEmpty() ? null : text);
        put(parameters, "from", this.from);
        put(parameters, "to", to);
        put(parameters, "section", section);
        put(parameters, "withdrawn", withdrawn ? "true" : null);
        put(parameters, "after", from.isEmpty() ? null : from);
        var builder = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
