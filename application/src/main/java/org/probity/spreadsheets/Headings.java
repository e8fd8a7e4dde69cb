package org.probity.spreadsheets;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where a register's table begins in a sheet and which column is which. Titles may stand above, headings may have one or two
 * levels, line breaks, spaces and other wordings.
 *
 * @param lastRow  number of the last heading row
 * @param columns  column number by the register's key
 * @param texts    the file's own heading by column number
 * @param twice    headings that name a column already found
 * @param unknown  headings that name nothing of the register, by column number
 */
record Headings(
        int lastRow,
        Map<String, Integer> columns,
        Map<Integer, String> texts,
        Map<Integer, String> twice,
        Map<Integer, String> unknown) {

    static final Headings NONE = new Headings(0, Map.of(), Map.of(), Map.of(), Map.of());

    /** Fewer known headings than this are a coincidence. */
    private static final int AT_LEAST = 3;

    static Headings find(Sheet sheet, Register register) {
        var wordings = wordings(register);
        var best = NONE;
        var rows = sheet.rows();
        // One level first: a title above one row of headings is no second level.
        for (var levels = 1; levels <= 2; levels++) {
            for (var i = 0; i < Math.min(rows.size(), Limits.HEADING_ROWS) && i + levels <= rows.size(); i++) {
                var found = read(rows.subList(i, i + levels), wordings);
                if (found.columns.size() > best.columns.size()) {
                    best = found;
                }
            }
        }
        return best.columns.size() < Math.min(AT_LEAST, register.columns().size()) ? NONE : best;
    }

    private static Map<String, String> wordings(Register register) {
        var wordings = new HashMap<String, String>();
        for (var column : register.columns()) {
            column.wordings().forEach(wording -> wordings.putIfAbsent(wording, column.key()));
        }
        return wordings;
    }

    private static Headings read(List<SheetRow> levels, Map<String, String> wordings) {
        var columns = new LinkedHashMap<String, Integer>();
        var texts = new TreeMap<Integer, String>();
        var twice = new TreeMap<Integer, String>();
        var unknown = new TreeMap<Integer, String>();
        for (var column = 0; column < Limits.COLUMNS; column++) {
            var parts = new LinkedHashSet<String>();
            for (var level : levels) {
                var text = Texts.tidy(level.cell(column).text());
                if (!text.isEmpty()) {
                    parts.add(text);
                }
            }
            if (parts.isEmpty()) {
                continue;
            }
            var shown = parts.stream()
                    .map(part -> Texts.name(part.replace("\n", "")))
                    .collect(joining(" / "));
            texts.put(column, shown);
            var key = match(List.copyOf(parts), wordings);
            if (key == null) {
                unknown.put(column, shown);
            } else if (columns.putIfAbsent(key, column) != null) {
                twice.put(column, shown);
            }
        }
        return new Headings(levels.get(levels.size() - 1).number(), columns, texts, twice, unknown);
    }

    /** The whole heading, the whole without what stands in brackets, then its lowest level alone. */
    private static @org.jspecify.annotations.Nullable String match(List<String> parts, Map<String, String> wordings) {
        var whole = parts.stream().map(Headings::normal).collect(joining("/"));
        var leaf = normal(parts.get(parts.size() - 1));
        for (var wording : List.of(whole, withoutBrackets(whole), leaf, withoutBrackets(leaf))) {
            var key = wordings.get(wording);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    static String normal(String heading) {
        return Texts.key(heading).replaceAll("[*:\"'“”]", "");
    }

    private static String withoutBrackets(String normal) {
        return normal.replaceAll("\\([^()]*\\)", "");
    }

    boolean found() {
        return !columns.isEmpty();
    }

    /** Columns of the register that the file must have and has not. */
    List<Column> missing(Register register) {
        return IntStream.range(0, register.columns().size())
                .mapToObj(register.columns()::get)
                .filter(column -> column.required() && !has(column.key()))
                .toList();
    }

    /** Whether the file has the column, or its twin in the other language. */
    private boolean has(String key) {
        var other = key.endsWith(".zh")
                ? key.substring(0, key.length() - 3) + ".en"
                : key.endsWith(".en") ? key.substring(0, key.length() - 3) + ".zh" : key;
        return columns.containsKey(key) || columns.containsKey(other);
    }
}
