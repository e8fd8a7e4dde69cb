package org.probity.earlywarning.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of words by the types of its kind's columns. {@code revision} and {@code withdrawn} are columns of any
 * kind. What is not as its column asks is left out, so that it counts as not known, and told to the listener.
 */
public final class RecordBuilder {

    private final RecordKind kind;
    private final long row;
    private final Consumer<FeedFinding> findings;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private @Nullable String id;
    private long revision;
    private boolean withdrawn;

    public RecordBuilder(RecordKind kind, long row, Consumer<FeedFinding> findings) {
        this.kind = kind;
        this.row = row;
        this.findings = findings;
    }

    /** A record as tests and callers write it down: columns and values in turn; null states that there is none. */
    public static FeedRecord of(RecordKind kind, String id, @Nullable Object... columns) {
        RecordBuilder builder = new RecordBuilder(kind, 1, finding -> {
            throw new IllegalArgumentException(finding.toString());
        });
        builder.put(kind.idColumn(), id);
        for (int i = 0; i + 1 < columns.length; i += 2) {
            builder.put(String.valueOf(columns[i]), columns[i + 1]);
        }
        FeedRecord made = builder.build();
        return java.util.Objects.requireNonNull(made);
    }

    /** @param value a text, number, truth value or list of those, or null for none */
    public void put(String column, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        if (column.equals(kind.idColumn())) {
            id = text;
        } else if (column.equals("revision")) {
            revision = ColumnType.NUMBER.read(text) instanceof java.math.BigDecimal number ? number.longValue() : 0;
        } else if (column.equals("withdrawn")) {
            withdrawn = Boolean.TRUE.equals(ColumnType.FLAG.read(text));
        } else if (text.isEmpty()) {
            values.put(column, FeedRecord.NONE);
        } else if (value instanceof List<?> several) {
            List<String> texts = new ArrayList<>();
            several.forEach(each -> texts.add(String.valueOf(each)));
            values.put(column, List.copyOf(texts));
        } else {
            ColumnType type = kind.typeOf(column);
            Object read = type.read(text);
            if (read == null) {
                String found = text.length() > 80 ? text.substring(0, 80) + "…" : text;
                findings.accept(new FeedFinding(kind, row, column, type.expected(), found));
            } else {
                values.put(column, read);
            }
        }
    }

    /** Null, with a finding, where the record names no id. */
    public @Nullable FeedRecord build() {
        if (id == null && !kind.naturalId().isEmpty()) {
            id = naturalId();
        }
        if (id == null || id.isEmpty() || id.length() > FeedRecord.LONGEST) {
            findings.accept(
                    new FeedFinding(kind, row, kind.idColumn(), "what names the record", id == null ? "" : "…"));
            return null;
        }
        return new FeedRecord(kind, id, revision, withdrawn, row, values);
    }

    private @Nullable String naturalId() {
        List<String> parts = new ArrayList<>();
        for (String column : kind.naturalId()) {
            Object part = values.get(column);
            if (part == null || FeedRecord.NONE.equals(part)) {
                return null;
            }
            parts.add(String.valueOf(part));
        }
        return String.join("/", parts);
    }
}
