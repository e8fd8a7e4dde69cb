package org.probity.earlywarning.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;

/** Records by what a column states, in the order of what is stated. */
public final class Groups {

    private Groups() {}

    /** Records that state nothing in the column belong to no group. */
    public static Map<String, List<FeedRecord>> by(Collection<FeedRecord> records, String column) {
        return by(records, each -> each.text(column));
    }

    public static Map<String, List<FeedRecord>> by(
            Collection<FeedRecord> records, Function<FeedRecord, @Nullable String> name) {
        Map<String, List<FeedRecord>> groups = new TreeMap<>();
        for (FeedRecord record : records) {
            String value = name.apply(record);
            if (value != null) {
                groups.computeIfAbsent(value, none -> new ArrayList<>()).add(record);
            }
        }
        return groups;
    }

    /** What several records are called together, such as {@code V-001,V-002}. */
    public static String ids(Collection<FeedRecord> records) {
        return records.stream().map(FeedRecord::id).distinct().collect(Collectors.joining(","));
    }

    /** What several records state in a column, each once, in order. */
    public static String words(Collection<FeedRecord> records, String column) {
        return records.stream()
                .map(each -> each.text(column))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
    }

    /** What a record states in a column, or nothing. */
    public static String word(FeedRecord record, String column) {
        return Objects.requireNonNullElse(record.text(column), "");
    }

    /** Two values as one key, or null where one of them is missing. */
    public static @Nullable String key(@Nullable String first, @Nullable String second) {
        return first == null || second == null ? null : first + " " + second;
    }

    /** The first text that is stated of several columns. */
    public static @Nullable String first(FeedRecord record, String... columns) {
        for (String column : columns) {
            String text = record.text(column);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
