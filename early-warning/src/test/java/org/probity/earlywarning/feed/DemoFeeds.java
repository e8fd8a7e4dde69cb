package org.probity.earlywarning.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fictional bureau's feeds as records: its own feeds, its posts, powers and benchmarks; and the hits it expects. */
public final class DemoFeeds {

    private static final Path FILE = Path.of("../application/src/main/resources/modules/demo/demo.json");

    private final Map<?, ?> demo;

    public DemoFeeds() {
        try {
            demo = (Map<?, ?>) JsonText.parse(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<FeedRecord> records() {
        List<FeedRecord> all = new ArrayList<>();
        ((Map<?, ?>) demo.get("feeds"))
                .forEach((feed, rows) -> all.addAll(
                        records(RecordKind.ofFeed(String.valueOf(feed)).orElseThrow(), rows)));
        all.addAll(records(RecordKind.POSTS, demo.get("posts")));
        for (Object each : (List<?>) demo.get("powers")) {
            all.add(power((Map<?, ?>) each));
        }
        for (Object each : (List<?>) demo.get("benchmarks")) {
            Map<?, ?> benchmark = (Map<?, ?>) each;
            for (Object band : (List<?>) benchmark.get("bands")) {
                Map<Object, Object> row = new LinkedHashMap<>((Map<?, ?>) band);
                row.put("power", benchmark.get("power"));
                all.add(record(RecordKind.BENCHMARKS, row));
            }
        }
        return all;
    }

    /** Indicator, object and level, as the demo data state them. */
    public Set<String> expectedHits() {
        Set<String> hits = new TreeSet<>();
        for (Object each : (List<?>) demo.get("expected_hits")) {
            Map<?, ?> hit = (Map<?, ?>) each;
            hits.add(hit.get("indicator") + " | " + hit.get("object") + " | " + hit.get("level"));
        }
        return hits;
    }

    public BigDecimal setting(String name) {
        return (BigDecimal) ((Map<?, ?>) demo.get("settings")).get(name);
    }

    private static List<FeedRecord> records(RecordKind kind, Object rows) {
        List<FeedRecord> records = new ArrayList<>();
        ((List<?>) rows).forEach(row -> records.add(record(kind, (Map<?, ?>) row)));
        return records;
    }

    private static FeedRecord record(RecordKind kind, Map<?, ?> row) {
        RecordBuilder builder = new RecordBuilder(kind, 1, finding -> {
            throw new IllegalArgumentException(finding.toString());
        });
        row.forEach((column, value) -> builder.put(String.valueOf(column), value));
        return java.util.Objects.requireNonNull(builder.build());
    }

    /** A power decides collectively where a step of its flow says so. */
    private static FeedRecord power(Map<?, ?> power) {
        boolean isCollective = ((List<?>) power.get("flow"))
                .stream()
                        .anyMatch(step -> String.valueOf(((Map<?, ?>) step).get("name_zh"))
                                .contains("集体"));
        return RecordBuilder.of(
                RecordKind.POWERS,
                String.valueOf(power.get("code")),
                "dept",
                power.get("dept"),
                "discretion",
                power.get("has_discretion"),
                "collective",
                isCollective,
                "promised",
                limit(power.get("promised_limit")),
                "legal",
                limit(power.get("legal_limit")),
                "matter_class",
                power.get("matter_class"));
    }

    private static @org.jspecify.annotations.Nullable String limit(@org.jspecify.annotations.Nullable Object limit) {
        return limit instanceof Map<?, ?> stated
                ? stated.get("value") + (stated.get("unit").equals("WORKING_DAY") ? " working days" : " days")
                : null;
    }
}
