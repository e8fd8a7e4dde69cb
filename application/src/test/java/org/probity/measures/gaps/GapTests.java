package org.probity.measures.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.measures.HighPoints;
import org.probity.organization.Scope;
import org.probity.risks.Grade;
import org.probity.risks.MeasureType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind of gap: found, counted as listed, within the scope, and gone when it is closed. */
@ProbityTest
class GapTests {

    @Autowired
    private Gaps gaps;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Bureaus.Bureau bureau;
    private HighPoints points;
    private Scope whole;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        points = new HighPoints(bureaus, transactions, jdbc, bureau);
        whole = new Scope(bureau.unit(), true, Set.of(), Set.of());
    }

    private long count(GapKind kind) {
        return gaps.count(kind, whole, null);
    }

    @ParameterizedTest
    @EnumSource(GapKind.class)
    void aTotalEqualsTheRowsThatCanBeListedInEveryScope(GapKind kind) {
        fill();
        var section = new Scope(bureau.unit(), false, Set.of(bureau.sections().get("A")), Set.of());
        var post =
                new Scope(bureau.unit(), false, Set.of(), Set.of(bureau.posts().get("staffB1")));
        for (var scope : new Scope[] {whole, section, post}) {
            assertThat(gaps.counts(scope).get(kind))
                    .isEqualTo(gaps.rows(kind, scope, null, 1000, 0).size())
                    .isEqualTo(gaps.count(kind, scope, null));
        }
        assertThat(count(kind)).as("found at all").isPositive();
        assertThat(gaps.count(kind, post, null)).isLessThanOrEqualTo(count(kind));
    }

    /** One of each kind at least. */
    private void fill() {
        var power = points.insert(
                "powers.power",
                "unit_id",
                bureau.unit().value(),
                "section_id",
                bureau.sections().get("A").value(),
                "code",
                "W1",
                "type",
                "LICENSE",
                "name_zh",
                "采砂许可");
        var step = points.insert("powers.step", "power_id", power, "number", 1, "name_zh", "受理");
        points.insert("powers.imported_mark", "power_id", power, "number", 1, "mark", "HIGH");
        assertThat(step).isNotNull();
        var high = points.point("A", "staffA1", Grade.HIGH);
        points.point("B", "staffB1", Grade.LOW);
        points.measure(high, MeasureType.EDUCATION, "进一步加强教育", null, null, "");
        for (var n = 0; n < 10; n++) {
            var copied = points.point(
                    "A",
                    "staffA2",
                    Grade.LOW,
                    points.insert(
                            "risks.form",
                            "unit_id",
                            bureau.unit().value(),
                            "cycle_id",
                            bureau.cycle(),
                            "scope",
                            "POST",
                            "section_id",
                            bureau.sections().get("A").value(),
                            "post_id",
                            bureau.posts().get("staffA2").value(),
                            "person_id",
                            bureau.people().get("staffA2").value(),
                            "chain",
                            "STAFF",
                            "state",
                            "WITHDRAWN",
                            "due_on",
                            LocalDate.of(2026, 6, 1)),
                    "照抄" + n);
            points.measure(copied, MeasureType.PROCESS, "实行双人复核并登记台账", "chiefA", LocalDate.of(2026, 12, 31), "台账");
        }
        transactions.executeWithoutResult(status -> {
            jdbc.sql(
                            "update organization.division set to_on = from_on + 1, version = version + 1, changed_at = now() where section_id = :id")
                    .param("id", bureau.sections().get("B").value())
                    .update();
            jdbc.sql(
                            "update risks.point set scope = 'UNIT', unit_kind = 'DISTRIBUTION', post_id = null, person_id = null where id = :id")
                    .param("id", points.point("A", "chiefA", Grade.LOW))
                    .update();
        });
    }

    @Test
    void aClosedGapDisappearsByItself() {
        var point = points.point("A", "staffA1", Grade.HIGH);
        assertThat(count(GapKind.POINT_WITHOUT_MEASURE)).isEqualTo(1);
        var measure = points.measure(point, MeasureType.PROCESS, "双人审查逐案登记", null, null, "");
        assertThat(count(GapKind.POINT_WITHOUT_MEASURE)).isZero();
        assertThat(count(GapKind.MEASURE_WITHOUT_OWNER)).isEqualTo(1);
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        update risks.measure set owner_post_id = :post, due_on = date '2026-12-31' where id = :id
                        """)
                .param("post", bureau.posts().get("chiefA").value())
                .param("id", measure)
                .update());
        assertThat(count(GapKind.MEASURE_WITHOUT_OWNER)).isZero();
        assertThat(count(GapKind.MEASURE_WITHOUT_DUE_DAY)).isZero();
        assertThat(count(GapKind.MEASURE_WITHOUT_EVIDENCE)).isEqualTo(1);
        assertThat(gaps.page(GapKind.MEASURE_WITHOUT_EVIDENCE, whole, null, 1)
                        .get(0)
                        .url())
                .isEqualTo("/measures/" + measure);
        assertThat(gaps.page(GapKind.MEASURE_WITHOUT_EVIDENCE, whole, null, 9)).isEmpty();
    }

    @Test
    void anEndedMeasureLeavesItsPointWithoutOne() {
        var point = points.point("A", "staffA1", Grade.LOW);
        var measure = points.measure(point, MeasureType.PROCESS);
        assertThat(count(GapKind.POINT_WITHOUT_MEASURE)).isZero();
        transactions.executeWithoutResult(
                status -> jdbc.sql("""
                        update measures.measure set state = 'ENDED', ended_on = date '2026-05-01', end_reason = '不再适用' where id = :id
                        """).param("id", measure).update());
        assertThat(count(GapKind.POINT_WITHOUT_MEASURE)).isEqualTo(1);
    }
}
