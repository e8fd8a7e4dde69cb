package org.probity.monitoring.indicators;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.SignalAccess;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of the indicators: signals of the last ninety days that the viewer may read, how many were none, feeds that are missing. */
@Repository
class IndicatorFacts {

    static final int DAYS = 90;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    IndicatorFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Signals of one indicator.
     *
     * @param concluded of these how many were verified
     * @param dismissed of the verified how many were no reason to act
     */
    record Hits(int all, int concluded, int dismissed) {

        static final Hits NONE = new Hits(0, 0, 0);

        /** Whole per cent; null while none was verified. */
        public @Nullable Integer falseRate() {
            return concluded == 0 ? null : Math.round(dismissed * 100f / concluded);
        }
    }

    /** One signal as it is listed on an indicator's page. */
    record Signal(UUID id, String number, String level, String state, LocalDate on, String zh, String en) {}

    private static boolean reads(Viewer viewer) {
        return viewer.person() != null && viewer.may("monitoring:read-signals");
    }

    Map<String, Hits> hits(Viewer viewer, LocalDate today) {
        var hits = new HashMap<String, Hits>();
        if (reads(viewer)) {
            jdbc.sql("""
                            select s.indicator_code as code, count(*) as hits,
                                count(*) filter (where s.state not in ('NEW', 'VERIFYING')) as concluded,
                                count(*) filter (where s.state = 'DISMISSED') as dismissed
                            from monitoring.signal s where s.indicator_code is not null and s.raised_on > :since and %s group by 1
                            """.formatted(SignalAccess.visible(viewer)))
                    .param("since", today.minusDays(DAYS))
                    .params(SignalAccess.parameters(viewer))
                    .query(row -> {
                        hits.put(
                                row.getString("code"),
                                new Hits(row.getInt("hits"), row.getInt("concluded"), row.getInt("dismissed")));
                    });
        }
        return hits;
    }

    /** The latest signals of one indicator. */
    List<Signal> signals(Viewer viewer, String code) {
        return !reads(viewer)
                ? List.of()
                : jdbc.sql("""
                                select s.id, s.number, s.level, s.state, s.raised_on, s.wording_zh, s.wording_en from monitoring.signal s
                                where s.indicator_code = :code and %s order by s.raised_on desc, s.serial desc limit 20
                                """.formatted(SignalAccess.visible(viewer)))
                        .param("code", code)
                        .params(SignalAccess.parameters(viewer))
                        .query((row, n) -> new Signal(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getString("level"),
                                row.getString("state"),
                                row.getObject("raised_on", LocalDate.class),
                                row.getString("wording_zh"),
                                row.getString("wording_en")))
                        .list();
    }

    /** By code the feeds it lacked when everything was last judged; null before the first run. */
    @Nullable
    Map<String, List<String>> missing(UnitId unit) {
        return jdbc.sql("""
                        select outcome::text from monitoring.run where unit_id = :unit and kind in ('DAY', 'RESTART', 'ASKED') and failure is null
                        order by begun_at desc, id limit 1
                        """)
                .param("unit", unit.value())
                .query(String.class)
                .optional()
                .map(IndicatorFacts::missing)
                .orElse(null);
    }

    private static Map<String, List<String>> missing(String outcome) {
        var missing = new LinkedHashMap<String, List<String>>();
        for (Map.Entry<String, JsonNode> line : JSON.readTree(outcome).properties()) {
            var feeds = line.getValue()
                    .get("missing")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            if (!feeds.isEmpty()) {
                missing.put(line.getKey(), feeds);
            }
        }
        return missing;
    }
}
