package org.probity.earlywarning.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a feed. Three things are told apart: a column that states a value, one that states there is none (an
 * empty cell, null in JSON), and one that the feed does not have, of which nothing is known.
 *
 * @param revision of two records of one kind and id the one with the higher revision holds; of equal ones the later
 * @param withdrawn whether the record says that what it bore before no longer holds
 * @param row where the source states it, counted from one
 * @param values by column: a text, {@code BigDecimal}, {@code LocalDate}, {@code LocalDateTime}, {@code Boolean}, list of
 *     texts, or {@link #NONE}
 */
public record FeedRecord(
        RecordKind kind, String id, long revision, boolean withdrawn, long row, Map<String, Object> values) {

    /** States that there is none. */
    public static final Object NONE = "";

    /** Letters of a text. */
    public static final int LONGEST = 10_000;

    public FeedRecord {
        if (id.isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException("a record of " + kind.feed() + " needs an id");
        }
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What tells a record from all others. */
    public record Ref(RecordKind kind, String id) {}

    public Ref ref() {
        return new Ref(kind, id);
    }

    /** Whether the feed says anything of the column, be it that there is none. */
    public boolean knows(String column) {
        return values.containsKey(column);
    }

    /** Whether the feed says that there is none. */
    public boolean isNone(String column) {
        return NONE.equals(values.get(column)) || List.of().equals(values.get(column));
    }

    /** Null where there is none or it is not known; likewise the others. */
    public @Nullable String text(String column) {
        Object value = stated(column);
        if (column.equals(kind.idColumn())) {
            return id;
        }
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof List<?> several
                        ? String.join(";", texts(several))
                        : value == null ? null : value.toString();
    }

    public @Nullable BigDecimal number(String column) {
        return stated(column) instanceof BigDecimal number ? number : null;
    }

    public @Nullable LocalDate day(String column) {
        Object value = stated(column);
        return value instanceof LocalDateTime time ? time.toLocalDate() : value instanceof LocalDate day ? day : null;
    }

    /** The moment; of a day alone its first. */
    public @Nullable LocalDateTime time(String column) {
        Object value = stated(column);
        return value instanceof LocalDate day ? day.atStartOfDay() : value instanceof LocalDateTime time ? time : null;
    }

    /** The moment; of a day alone its last. */
    public @Nullable LocalDateTime end(String column) {
        Object value = stated(column);
        return value instanceof LocalDate day
                ? day.atTime(LocalTime.MAX)
                : value instanceof LocalDateTime time ? time : null;
    }

    /** False, too, where it is not known; see {@link #knows}. */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(stated(column));
    }

    /** Whether the feed says no. */
    public boolean denies(String column) {
        return Boolean.FALSE.equals(stated(column));
    }

    /** Empty, too, where it is not known. */
    public List<String> list(String column) {
        return stated(column) instanceof List<?> several ? texts(several) : List.of();
    }

    /** When it happened, or null where the record does not say. */
    public @Nullable LocalDateTime time() {
        return time(kind.timeColumn());
    }

    /** Whether two records say the same, wherever they stand. */
    public boolean saysTheSameAs(FeedRecord other) {
        return withdrawn == other.withdrawn && revision == other.revision && values.equals(other.values);
    }

    private @Nullable Object stated(String column) {
        Object value = values.get(column);
        return NONE.equals(value) ? null : value;
    }

    private static List<String> texts(List<?> several) {
        return several.stream().map(String::valueOf).toList();
    }
}
