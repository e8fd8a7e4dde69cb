package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the form of a benchmark, exactly as typed: {@code causeZh}, {@code factors[0].levels[1].points}, {@code
 * bands[2].min}. Buttons add, move and remove rows without JavaScript.
 */
final class BenchmarkTyped {

    private static final Pattern LEVEL =
            Pattern.compile("factors\\[(\\d{1,2})]\\.levels\\[(\\d{1,2})]\\.([a-zA-Z]{1,20})");
    private static final Pattern ROW = Pattern.compile("(factors|bands)\\[(\\d{1,2})]\\.([a-zA-Z]{1,20})");

    private final Map<String, String> single = new LinkedHashMap<>();
    private List<Row> factors = new ArrayList<>();
    private List<Row> bands = new ArrayList<>();

    /** A row's fields, and the rows below it. */
    static final class Row {

        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<Row> levels = new ArrayList<>();

        Row put(String name, @Nullable Object value) {
            fields.put(name, value == null ? "" : value.toString());
            return this;
        }

        public String at(String name) {
            return fields.getOrDefault(name, "");
        }

        public List<Row> levels() {
            return levels;
        }

        /** Whether nothing is written in it; what is chosen from a list counts as nothing. */
        boolean isBlank() {
            return fields.entrySet().stream()
                            .allMatch(field -> field.getKey().endsWith("Included")
                                    || field.getValue().isBlank())
                    && levels.stream().allMatch(Row::isBlank);
        }
    }

    static BenchmarkTyped of(Map<String, String[]> parameters) {
        var typed = new BenchmarkTyped();
        var factors = new TreeMap<Integer, Row>();
        var levels = new TreeMap<Integer, TreeMap<Integer, Row>>();
        var bands = new TreeMap<Integer, Row>();
        parameters.forEach((name, values) -> {
            var value = values.length == 0 ? "" : values[0];
            var level = LEVEL.matcher(name);
            var row = ROW.matcher(name);
            if (level.matches()) {
                levels.computeIfAbsent(number(level.group(1)), n -> new TreeMap<>())
                        .computeIfAbsent(number(level.group(2)), n -> new Row())
                        .put(level.group(3), value);
                factors.computeIfAbsent(number(level.group(1)), n -> new Row());
            } else if (row.matches()) {
                (row.group(1).equals("factors") ? factors : bands)
                        .computeIfAbsent(number(row.group(2)), n -> new Row())
                        .put(row.group(3), value);
            } else {
                typed.single.put(name, value);
            }
        });
        levels.forEach((number, rows) -> {
            var factor = factors.get(number);
            if (factor != null) {
                factor.levels.addAll(rows.values());
            }
        });
        typed.factors = new ArrayList<>(factors.values());
        typed.bands = new ArrayList<>(bands.values());
        return typed;
    }

    static BenchmarkTyped of(Benchmark benchmark) {
        return of(benchmark.content()).put("wantedFrom", benchmark.wantedFrom()).put("version", benchmark.version());
    }

    static BenchmarkTyped of(BenchmarkContent content) {
        var typed = new BenchmarkTyped()
                .put("causeZh", content.cause().zh())
                .put("causeEn", content.cause().en())
                .put("number", content.number())
                .put("measure", content.measure())
                .put("baseZh", content.base().zh())
                .put("baseEn", content.base().en())
                .put("lawMin", text(content.law().min()))
                .put("lawMax", text(content.law().max()))
                .put("lawZh", content.law().law().zh())
                .put("lawEn", content.law().law().en())
                .put("article", content.law().article())
                .put("note", content.note());
        for (var factor : content.factors()) {
            var row = new Row()
                    .put("nameZh", factor.name().zh())
                    .put("nameEn", factor.name().en());
            factor.levels()
                    .forEach(level -> row.levels.add(new Row()
                            .put("nameZh", level.name().zh())
                            .put("nameEn", level.name().en())
                            .put("points", level.points())));
            typed.factors.add(row);
        }
        content.bands()
                .forEach(band -> typed.bands.add(new Row()
                        .put("nameZh", band.name().zh())
                        .put("nameEn", band.name().en())
                        .put("pointsFrom", band.pointsFrom())
                        .put("pointsTo", band.pointsTo())
                        .put("min", text(band.min()))
                        .put("minIncluded", band.minIncluded())
                        .put("max", text(band.max()))
                        .put("maxIncluded", band.maxIncluded())));
        return typed;
    }

    /** A first draft offers a factor of two levels and three bands to fill in. */
    BenchmarkTyped withRows() {
        factors.add(levels(2));
        for (var i = 0; i < 3; i++) {
            bands.add(new Row().put("minIncluded", true).put("maxIncluded", i == 2));
        }
        return this;
    }

    BenchmarkTyped put(String name, @Nullable Object value) {
        single.put(name, value == null ? "" : value.toString());
        return this;
    }

    public String at(String name) {
        return single.getOrDefault(name, "");
    }

    public List<Row> factors() {
        return factors;
    }

    public List<Row> bands() {
        return bands;
    }

    /**
     * Does what a row button asks, as in {@code add:levels:2} or {@code up:bands:1}; anything else is left undone.
     *
     * @return whether it was understood
     */
    boolean change(String asked) {
        var words = asked.split(":");
        if (words.length < 2 || words.length > 4) {
            return false;
        }
        var one = words.length > 2 ? number(words[2]) : -1;
        var other = words.length > 3 ? number(words[3]) : -1;
        switch (words[0] + ":" + words[1]) {
            case "add:factors" -> add(factors, BenchmarkContent.MOST_FACTORS, levels(2));
            case "add:bands" ->
                add(
                        bands,
                        BenchmarkContent.MOST_BANDS,
                        new Row().put("minIncluded", true).put("maxIncluded", false));
            case "add:levels" -> {
                if (one >= 0 && one < factors.size()) {
                    add(factors.get(one).levels, BenchmarkContent.MOST_LEVELS, new Row());
                }
            }
            case "remove:factors" -> remove(factors, one);
            case "remove:bands" -> remove(bands, one);
            case "remove:levels" -> {
                if (one >= 0 && one < factors.size()) {
                    remove(factors.get(one).levels, other);
                }
            }
            case "up:factors" -> swap(factors, one);
            case "up:bands" -> swap(bands, one);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Row levels(int count) {
        var factor = new Row();
        for (var i = 0; i < count; i++) {
            factor.levels.add(new Row());
        }
        return factor;
    }

    private static void add(List<Row> rows, int most, Row row) {
        if (rows.size() < most) {
            rows.add(row);
        }
    }

    private static void remove(List<Row> rows, int row) {
        if (row >= 0 && row < rows.size()) {
            rows.remove(row);
        }
    }

    private static void swap(List<Row> rows, int row) {
        if (row > 0 && row < rows.size()) {
            rows.add(row - 1, rows.remove(row));
        }
    }

    private static String text(java.math.@Nullable BigDecimal number) {
        return number == null ? "" : BenchmarkFinding.text(number);
    }

    private static int number(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    }
}
