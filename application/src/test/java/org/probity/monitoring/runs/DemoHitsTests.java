package org.probity.monitoring.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.frame.Dates;
import org.probity.monitoring.feeds.Delivery;
import org.probity.monitoring.feeds.FeedRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fictional bureau's feeds, delivered and judged as any other, give exactly the hits that its file expects, each once. */
@ProbityTest
@DirtiesContext
class DemoHitsTests {

    private static final Path FILE = Path.of("src/main/resources/modules/demo/demo.json");

    /** Indicators over registers that the application keeps itself; the file says nothing of them. */
    private static final Set<String> OF_OWN_REGISTERS =
            Set.of("IR-D08", "IR-H05", "IR-H07", "IR-K01", "IR-K02", "IR-K03", "IR-K04", "IR-K05", "IR-K08");

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private FeedRecords records;

    @Autowired
    private Judges judges;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Dates dates;

    private final JsonNode demo = read();

    @Test
    void theDemonstrationsFeedsGiveExactlyTheExpectedHits() {
        var bureau = bureaus.found();
        clock.moveTo(LocalDate.of(2026, 11, 1));
        // the twelve months of purchases end with the day of reading, and the tests' clock never goes back
        assumeThat(dates.today()).isBefore(LocalDate.of(2027, 2, 1));
        for (var feed : demo.get("feeds").properties()) {
            deliver(bureau, RecordKind.ofFeed(feed.getKey()).orElseThrow(), rows(feed.getValue()));
        }
        deliver(bureau, RecordKind.POSTS, rows(demo.get("posts")));
        deliver(bureau, RecordKind.POWERS, powers());
        deliver(bureau, RecordKind.BENCHMARKS, benchmarks());
        judges.judge(bureau.unit(), RunKind.ASKED, null);
        judges.judge(bureau.unit(), RunKind.DAY, null);
        assertThat(told(bureau)).containsExactlyInAnyOrderElementsOf(expected());
    }

    private List<String> expected() {
        var hits = new ArrayList<String>();
        for (var hit : demo.get("expected_hits")) {
            var code = hit.get("indicator").asString();
            var object = hit.get("object").asString();
            hits.add(code + " " + hit.get("level").asString() + (code.equals("IR-H01") ? " " + object : ""));
        }
        return hits;
    }

    private List<String> told(Bureaus.Bureau bureau) {
        return jdbc
                .sql("""
                        select s.indicator_code as code, s.level, o.evidence -> 0 ->> 'code' as post from monitoring.signal s
                        join monitoring.signal_occurrence o on o.signal_id = s.id and o.position = 1
                        where s.unit_id = :unit and s.source = 'INDICATOR'
                        """)
                .param("unit", bureau.unit().value())
                .query((row, n) -> row.getString("code") + " " + row.getString("level")
                        + (row.getString("code").equals("IR-H01") ? " " + row.getString("post") : ""))
                .list()
                .stream()
                .filter(hit -> !OF_OWN_REGISTERS.contains(hit.substring(0, 6)))
                .toList();
    }

    private void deliver(Bureaus.Bureau bureau, RecordKind kind, List<Map<String, Object>> rows) {
        List<FeedRecord> made = rows.stream().map(row -> record(kind, row)).toList();
        records.accept(
                Delivery.file(
                        bureau.unit(),
                        kind.feed(),
                        kind.feed() + ".csv",
                        Delivery.sha256(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))),
                made);
    }

    private static FeedRecord record(RecordKind kind, Map<String, Object> row) {
        var builder = new RecordBuilder(kind, 1, finding -> {
            throw new IllegalArgumentException(finding.toString());
        });
        row.forEach(builder::put);
        return Objects.requireNonNull(builder.build());
    }

    private List<Map<String, Object>> rows(JsonNode array) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var each : array) {
            var row = new LinkedHashMap<String, Object>();
            each.properties().forEach(field -> row.put(field.getKey(), value(field.getValue())));
            rows.add(row);
        }
        return rows;
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::asString).toList();
        }
        return node.isNull() ? "" : node.asString();
    }

    private List<Map<String, Object>> powers() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var power : demo.get("powers")) {
            var row = new LinkedHashMap<String, Object>();
            row.put("code", power.get("code").asString());
            row.put("dept", power.get("dept").asString());
            row.put("discretion", power.get("has_discretion").asString());
            row.put(
                    "collective",
                    String.valueOf(power.get("flow")
                            .valueStream()
                            .anyMatch(step -> step.get("name_zh").asString().contains("集体"))));
            row.put("promised", limit(power.get("promised_limit")));
            row.put("legal", limit(power.get("legal_limit")));
            row.put("matter_class", power.path("matter_class").asString(""));
            rows.add(row);
        }
        return rows;
    }

    private static String limit(JsonNode limit) {
        return limit == null || limit.isNull()
                ? ""
                : limit.get("value").asString()
                        + (limit.get("unit").asString().equals("WORKING_DAY") ? " working days" : " days");
    }

    private List<Map<String, Object>> benchmarks() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var benchmark : demo.get("benchmarks")) {
            for (var band : benchmark.get("bands")) {
                var row = new LinkedHashMap<String, Object>();
                row.put("power", benchmark.get("power").asString());
                row.put("level", band.get("level").asString());
                row.put("min", band.get("min").asString());
                row.put("max", band.get("max").asString());
                rows.add(row);
            }
        }
        return rows;
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
