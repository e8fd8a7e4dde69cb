package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.Scope;
import org.probity.programme.Cycles;
import org.probity.programme.stages.StageRehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's figures by source (P0.3) and by cycle (P0.5): each is the number of lines that its reader can list. */
@ProbityTest
class LedgerFiguresTests {

    private static final List<String> ROLES =
            List.of("head", "deputy", "chiefA", "staffA1", "staffA2", "staffB2", "discipline", "auditor");

    @Autowired
    private StageRehearsal stages;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerSources sources;

    @Autowired
    private RiskTrend trend;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MutableClock clock;

    private Bureau bureau;
    private LedgerFixture fixture;

    @BeforeEach
    void aBureauWithPoints() {
        bureau = bureaus.found();
        fixture = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        for (var i = 0; i < 3; i++) {
            fixture.point("A", "staffA1", Grade.HIGH, 5, 5);
            fixture.point("A", "staffA2", Grade.MEDIUM, 3, 3);
            fixture.point("B", "staffB1", null, 2, 2);
        }
    }

    private Viewer viewer(String key) {
        return viewers.of(bureau.username(key)).orElseThrow();
    }

    private static LedgerFilter filter(String... words) {
        var parameters = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            parameters.put(words[i], words[i + 1]);
        }
        return LedgerFilter.of(parameters::get);
    }

    private int listed(Scope scope, String[] words, String... more) {
        var all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return ledger.page(filter(all.toArray(String[]::new)), scope, null, 1000)
                .rows()
                .size();
    }

    private void onlyOneSource(String section, String source) {
        jdbc.sql("""
                        update risks.point set primary_source = :source, sources = array[:source],
                            changed_at = :now where section_id = :section
                        """)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("source", source)
                .param("section", bureau.sections().get(section).value())
                .update();
    }

    @Test
    void everyFigureBySourceIsTheNumberOfLinesThatItLeadsTo() {
        var before = today();
        clock.advance(Duration.ofDays(2));
        onlyOneSource("B", "POST_DUTY");
        for (var key : ROLES) {
            var scope = viewer(key).scope("risks:read");
            for (var words : List.<String[]>of(
                    new String[0],
                    new String[] {"grade", "HIGH"},
                    new String[] {"source", "BUSINESS_PROCESS"},
                    new String[] {"section", section("B")},
                    new String[] {"q", "nothing such"},
                    new String[] {"asOf", before.toString()})) {
                var table = sources.of(filter(words), scope);
                assertThat(table.points())
                        .as("%s %s", key, List.of(words))
                        .isEqualTo(listed(scope, words))
                        .isEqualTo(ledger.totals(filter(words), scope).all());
                for (var source : table.columns()) {
                    assertThat(table.of(source)).isEqualTo(listed(scope, words, "source", source.name()));
                    for (var row : table.rows()) {
                        var id = row.section().id().toString();
                        assertThat(row.of(source))
                                .isEqualTo(listed(scope, words, "source", source.name(), "section", id));
                    }
                }
            }
        }
        var head = viewer("head").scope("risks:read");
        assertThat(sources.of(filter(), head).points()).isEqualTo(9);
        assertThat(sources.of(filter(), head).of(RiskSource.BUSINESS_PROCESS)).isEqualTo(6);
        assertThat(sources.of(filter(), head).of(RiskSource.POST_DUTY)).isEqualTo(9);
        assertThat(sources.of(filter("asOf", before.toString()), head).of(RiskSource.BUSINESS_PROCESS))
                .isEqualTo(9);
        assertThat(sources.of(filter("source", "BUSINESS_PROCESS"), head).columns())
                .containsExactly(RiskSource.BUSINESS_PROCESS);
        assertThat(sources.of(filter(), viewer("staffB2").scope("risks:read")).rows())
                .isEmpty();
    }

    @Test
    void aSectionWhosePointsAllHaveOneSourceIsAskedAboutTheOthers() {
        onlyOneSource("B", "POST_DUTY");
        assertThat(oneSided("head")).containsExactly(section("B"));
        assertThat(oneSided("head", "section", section("B"))).containsExactly(section("B"));
        // One who reads only some of a section's points cannot tell of all.
        assertThat(oneSided("staffB1")).isEmpty();
        assertThat(oneSided("head", "source", "POST_DUTY")).isEmpty();
        assertThat(oneSided("head", "grade", "NONE")).isEmpty();
        jdbc.sql("""
                        update risks.point set sources = array['POST_DUTY', 'OTHER'], changed_at = changed_at + interval '1 second'
                        where id = (select id from risks.point where section_id = :section limit 1)
                        """).param("section", bureau.sections().get("B").value()).update();
        assertThat(oneSided("head")).isEmpty();
    }

    private List<String> oneSided(String key, String... words) {
        return sources.of(filter(words), viewer(key).scope("risks:read")).rows().stream()
                .filter(SourceTable.Row::isOneSided)
                .map(row -> row.section().id().toString())
                .toList();
    }

    @Test
    void twoPointsOfOneSourceAreTooFewToAsk() {
        onlyOneSource("B", "POST_DUTY");
        jdbc.sql("""
                        update risks.point set status = 'DRAFT', changed_at = changed_at + interval '1 second'
                        where id = (select id from risks.point where section_id = :section limit 1)
                        """).param("section", bureau.sections().get("B").value()).update();
        assertThat(oneSided("head")).isEmpty();
    }

    @Test
    void theOpenCycleIsCountedAsItsStandingPointsCanBeListed() {
        close(fixture.point("A", "staffA1", Grade.LOW, 1, 1));
        for (var key : ROLES) {
            var scope = viewer(key).scope("risks:read");
            assertThat(trend.of(scope)).as(key).singleElement().satisfies(year -> {
                assertThat(year.points())
                        .isEqualTo(listed(scope, new String[] {"status", "ACTIVE"})
                                + listed(scope, new String[] {"status", "CHANGED"}));
                for (var grade : List.of("HIGH", "MEDIUM", "LOW", "NONE")) {
                    assertThat(year.of(grade))
                            .isEqualTo(listed(scope, new String[] {"status", "ACTIVE", "grade", grade}));
                }
                assertThat(year.change()).isNull();
            });
        }
        var year = trend.of(viewer("head").scope("risks:read")).get(0);
        assertThat(year.points()).isEqualTo(9);
        // (3 × 20.0 + 3 × 7.2 + 3 × 3.2) / 9
        assertThat(year.mean()).isEqualByComparingTo("10.1");
        assertThat(year.bar()).isEqualByComparingTo("40.4");
        assertThat(trend.of(viewer("staffB2").scope("risks:read")).get(0).mean())
                .isNull();
    }

    @Test
    void aClosedCycleIsReadAsItStoodWhenItClosed() {
        var closedOn = today();
        stages.close(
                bureau.unit(), bureau.people().get("staffA1"), bureau.people().get("head"), "测试需要，提前办结本年度周期。");
        clock.advance(Duration.ofDays(3));
        var later = fixture.point("B", "staffB1", Grade.LOW, 1, 1);
        close(jdbc.sql("select id from risks.point where unit_id = :unit and approved_grade = 'HIGH' limit 1")
                .param("unit", bureau.unit().value())
                .query(UUID.class)
                .single());
        var next = cycles.open(
                        bureau.unit(),
                        trend.of(viewer("head").scope("risks:read")).get(0).year() + 1,
                        null)
                .value();
        jdbc.sql(
                        "update risks.point set cycle_id = :cycle, changed_at = changed_at + interval '1 second' where id = :id")
                .param("cycle", next)
                .param("id", later)
                .update();
        var years = trend.of(viewer("head").scope("risks:read"));
        assertThat(years).hasSize(2);
        assertThat(years.get(0).closedOn()).isEqualTo(closedOn);
        assertThat(years.get(0).points()).isEqualTo(9);
        assertThat(years.get(0).of("HIGH")).isEqualTo(3);
        assertThat(years.get(0).mean()).isEqualByComparingTo("10.1");
        assertThat(years.get(1).points()).isEqualTo(1);
        assertThat(years.get(1).of("LOW")).isEqualTo(1);
        assertThat(years.get(1).change()).isEqualByComparingTo("-9.3");
        assertThat(years.get(1).morePoints()).isEqualTo(-8);
        var staff = trend.of(viewer("staffA2").scope("risks:read"));
        assertThat(staff.get(0).points()).isEqualTo(3);
        assertThat(staff.get(1).points()).isZero();
        assertThat(staff.get(1).change()).isNull();
    }

    private void close(UUID point) {
        jdbc.sql("update risks.point set status = 'CLOSED', close_reason = '职权取消', changed_at = :now where id = :id")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("id", point)
                .update();
    }

    private String section(String key) {
        return bureau.sections().get(key).value().toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
