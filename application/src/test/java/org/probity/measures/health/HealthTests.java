package org.probity.measures.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.measures.HighPoints;
import org.probity.organization.Scope;
import org.probity.risks.Grade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each indicator finds what it is to find, from its threshold on, and nothing once it is mended. */
@ProbityTest
class HealthTests {

    @Autowired
    private HealthFindings findings;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dates dates;

    private Bureaus.Bureau bureau;
    private HighPoints points;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        points = new HighPoints(bureaus, transactions, jdbc, bureau);
    }

    private List<HealthFinding> found(String code) {
        return on(code, dates.today());
    }

    private List<HealthFinding> on(String code, LocalDate day) {
        return findings.on(bureau.unit(), day).stream()
                .filter(finding -> finding.indicator().equals(code))
                .toList();
    }

    private UUID form(String section, String post, String state) {
        return points.insert(
                "risks.form",
                "unit_id",
                bureau.unit().value(),
                "cycle_id",
                bureau.cycle(),
                "scope",
                "POST",
                "section_id",
                bureau.sections().get(section).value(),
                "post_id",
                bureau.posts().get(post).value(),
                "person_id",
                bureau.people().get(post).value(),
                "chain",
                "STAFF",
                "state",
                state,
                "due_on",
                dates.today());
    }

    @Test
    void aYearInStageTwoWithoutAPlanIsOrangeForTheWholeUnitOnly() {
        assertThat(found("IR-K01")).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(HealthLevel.ORANGE);
            assertThat(finding.within(new Scope(bureau.unit(), true, Set.of(), Set.of())))
                    .isTrue();
            assertThat(finding.within(new Scope(
                            bureau.unit(), false, Set.of(bureau.sections().get("A")), Set.of())))
                    .isFalse();
        });
    }

    @Test
    void aFormIsIdleAfterFiveWorkingDaysCountedByTheCalendar() {
        var form = form("A", "staffA2", "SELF_SIGNED");
        var signed = dates.today();
        points.transactions()
                .executeWithoutResult(status -> jdbc.sql("""
                        insert into risks.signature (id, form_id, level, person_id, content_hash, signed_at)
                        values (gen_random_uuid(), :form, 'SELF', :person, decode(repeat('00', 32), 'hex'), :at)
                        """)
                        .param("form", form)
                        .param("person", bureau.people().get("staffA2").value())
                        .param("at", Timestamp.from(dates.startOf(signed)))
                        .update());
        form("A", "staffA1", "DRAFT");
        var day = signed;
        var first = signed;
        for (var i = 0; i < 20 && on("IR-K02", day).isEmpty(); i++) {
            first = day = day.plusDays(1);
        }
        assertThat(on("IR-K02", first)).singleElement().satisfies(finding -> {
            assertThat(finding.value()).as("the sixth working day").isEqualTo(6);
            assertThat(finding.url()).isEqualTo("/risks/forms/" + form);
            assertThat(finding.since()).isEqualTo(signed);
        });
    }

    @Test
    void aFormThatSaysWhatAColleaguesSaysIsFoundAtBothAndTheirTextsMayBeRead() {
        for (var post : List.of("staffA1", "staffA2")) {
            var form = form("A", post, "DETERMINED");
            points.point("A", post, Grade.LOW, form, "受理申请时降低标准并且不按规定两人到场踏勘");
        }
        points.point("B", "staffB1", Grade.LOW, form("B", "staffB1", "DETERMINED"), "收费票据登记不及时");
        assertThat(found("IR-K03"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.value()).isEqualTo(100))
                .allSatisfy(finding -> assertThat(finding.url()).startsWith("/measures/health/similar/"));
    }

    @Test
    void aChangeIsFoundAfterFifteenWorkingDaysUntilItIsConcluded() {
        var id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        insert into risks.reexamination (id, unit_id, section_id, post_id, trigger, cause, opened_at, opened_by, due_on)
                        values (:id, :unit, :section, :post, 'DUTY', '职责变动', :at, 'test', :due)
                        """)
                .param("id", id)
                .param("unit", bureau.unit().value())
                .param("section", bureau.sections().get("A").value())
                .param("post", bureau.posts().get("staffA2").value())
                .param("at", Timestamp.from(dates.startOf(dates.today())))
                .param("due", dates.today().plusDays(21))
                .update());
        assertThat(on("IR-K04", dates.today().plusDays(14))).isEmpty();
        assertThat(on("IR-K04", dates.today().plusDays(40)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.value()).isGreaterThan(15));
        transactions.executeWithoutResult(status -> jdbc.sql(
                        "update risks.reexamination set state = 'UNCHANGED', conclusion = '无变化' where id = :id")
                .param("id", id)
                .update());
        assertThat(on("IR-K04", dates.today().plusDays(40))).isEmpty();
    }

    @Test
    void zeroRiskIsFoundOnlyWhereThePostHasPower() {
        points.form("A", "staffA2", true);
        points.form("B", "staffB2", true);
        var power = points.insert(
                "powers.power",
                "unit_id",
                bureau.unit().value(),
                "section_id",
                bureau.sections().get("A").value(),
                "code",
                "W9",
                "type",
                "LICENSE",
                "name_zh",
                "采砂许可",
                "discretion",
                true);
        points.insert(
                "powers.allocation",
                "power_id",
                power,
                "post_id",
                bureau.posts().get("staffA2").value(),
                "role",
                "HANDLE",
                "from_on",
                dates.today().minusDays(9));
        assertThat(found("IR-K08")).singleElement().satisfies(finding -> {
            assertThat(finding.post()).isEqualTo(bureau.posts().get("staffA2"));
            assertThat(finding.value()).isEqualTo(1);
        });
    }

    @Test
    void theHolderOfAHighPostNeedsEducationWithinSixMonths() {
        points.point("A", "staffA2", Grade.HIGH);
        points.point("B", "staffB2", Grade.LOW);
        assertThat(found("IR-H07"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.value()).isEqualTo(24));
        var held = dates.today().minusMonths(5);
        var study = points.insert(
                "programme.gathering",
                "unit_id",
                bureau.unit().value(),
                "cycle_id",
                bureau.cycle(),
                "kind",
                "STUDY",
                "study_type",
                "WARNING",
                "title_zh",
                "警示教育",
                "held_on",
                held,
                "place",
                "会议室",
                "recorder_id",
                bureau.people().get("staffA1").value(),
                "audience",
                "ALL",
                "state",
                "PLANNED");
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into programme.gathering_attendance (gathering_id, person_id, unit_id, section_id, post_id, position, present)
                            values (:study, :person, :unit, :section, :post, 1, true)
                            """)
                    .param("study", study)
                    .param("person", bureau.people().get("staffA2").value())
                    .param("unit", bureau.unit().value())
                    .param("section", bureau.sections().get("A").value())
                    .param("post", bureau.posts().get("staffA2").value())
                    .update();
            jdbc.sql("update programme.gathering set state = 'HELD' where id = :id")
                    .param("id", study)
                    .update();
        });
        assertThat(found("IR-H07")).isEmpty();
        assertThat(on("IR-H07", held.plusMonths(6))).isEmpty();
        assertThat(on("IR-H07", held.plusMonths(6).plusDays(1))).hasSize(1);
    }
}
