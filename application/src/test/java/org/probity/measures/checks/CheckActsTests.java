package org.probity.measures.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.measures.ControlMeasures;
import org.probity.measures.MeasureEffect;
import org.probity.measures.MeasureState;
import org.probity.organization.Scope;
import org.probity.risks.ControlEffect;
import org.probity.risks.Grade;
import org.probity.risks.MeasureId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** P2.1.4b against the store: measures compared with their evidence on their day, by whoever may, once. */
@ProbityTest
class CheckActsTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Viewers viewers;

    @Autowired
    private CheckActs acts;

    @Autowired
    private EvidenceActs owners;

    @Autowired
    private CheckLines lines;

    @Autowired
    private CheckRecords records;

    @Autowired
    private Corrections corrections;

    @Autowired
    private ControlRatings ratings;

    @Autowired
    private ControlProposals proposals;

    @Autowired
    private ControlMeasures measures;

    @Autowired
    private MeasuresWithoutEvidence withoutEvidence;

    @Autowired
    private CheckFindings findings;

    @Autowired
    private Dates dates;

    private Bureaus.Bureau bureau;
    private ChecksFixture fixture;
    private LocalDate today;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        fixture = new ChecksFixture(bureaus, transactions, jdbc, bureau);
        today = dates.today();
    }

    @Test
    void aDueDayOnADayOffMovesToTheNextWorkingDay() {
        var point = fixture.point("A", "staffA2", Grade.HIGH);
        assertThat(due(fixture.measure(point, "staffA2", "PROCESS", null, LocalDate.of(2026, 4, 11))))
                .as("Saturday 11 July")
                .isEqualTo("2026-07-13");
        assertThat(due(fixture.measure(point, "staffA2", "PROCESS", null, LocalDate.of(2026, 7, 1))))
                .as("the holidays of October")
                .isAfter("2026-10-01");
        assertThat(due(fixture.measure(point, "staffA2", "PROCESS", "MONTHLY", LocalDate.of(2026, 3, 4))))
                .isEqualTo("2026-04-07");
    }

    @Test
    void theListsMonthsAreTheRulesMonths() {
        for (var grade : Grade.values()) {
            for (var own : org.probity.risks.CheckFrequency.values()) {
                var months = jdbc.sql("select measures.check_months(:own, :grade)")
                        .param("own", own.name())
                        .param("grade", grade.name())
                        .query(Integer.class)
                        .single();
                assertThat(months)
                        .as(own + " " + grade)
                        .isEqualTo(CheckPeriod.of(own, grade).months());
            }
        }
    }

    @Test
    void aCheckAnswersItsDueDayOnceAndTheNextFollows() {
        var point = fixture.point("A", "staffA2", Grade.HIGH);
        var measure = fixture.measure(
                point, "staffA2", "PROCESS", null, today.minusMonths(3).minusDays(3));
        var entry = carriedOut(measure, evidence("staffA2", measure));
        var check = acts.check(viewer("head"), point, today, List.of(entry)).get(0);
        assertThat(records.find(check).orElseThrow().capacity()).isEqualTo(Capacity.HEAD);
        assertThat(lines.find(measure).orElseThrow().nominalOn())
                .isEqualTo(today.minusDays(3).plusMonths(3));
        assertThat(measures.find(measure).orElseThrow().state()).isEqualTo(MeasureState.EFFECTIVE);
        assertThat(measures.find(measure).orElseThrow().nextCheckOn())
                .isEqualTo(lines.find(measure).orElseThrow().dueOn());
        refused(() -> acts.check(viewer("discipline"), point, today, List.of(entry)), "measures.checks.refusal.twice");
    }

    @Test
    void twoPeopleAtOnceLeaveOneCheck() throws Exception {
        var point = fixture.point("A", "staffA2", Grade.HIGH);
        var measure = fixture.measure(point, "staffA2", "PROCESS", null, today.minusMonths(4));
        var entry = carriedOut(measure, evidence("staffA2", measure));
        var both = new ArrayList<Callable<String>>();
        for (var key : List.of("head", "discipline")) {
            both.add(() -> {
                try {
                    acts.check(viewer(key), point, today, List.of(entry));
                    return "recorded";
                } catch (Refused | EditConflict refused) {
                    return refused.getMessage();
                }
            });
        }
        var pool = Executors.newFixedThreadPool(2);
        try {
            var ends = new ArrayList<String>();
            for (var end : pool.invokeAll(both, 30, TimeUnit.SECONDS)) {
                ends.add(end.get());
            }
            assertThat(ends).containsOnlyOnce("recorded");
            assertThat(ends.toString()).contains("measures.checks.refusal.twice");
        } finally {
            pool.shutdownNow();
        }
        assertThat(records.of(measure)).hasSize(1);
    }

    @Test
    void nobodyChecksTheirOwnNeitherByDelegationNorForADayOnWhichTheyHeldThePost() {
        var point = fixture.point("A", "staffA2", Grade.LOW);
        var measure = fixture.measure(point, "staffA2", "PROCESS", "MONTHLY", today.minusMonths(2));
        var entry = carriedOut(measure, evidence("staffA2", measure));
        fixture.delegate("chiefA", "staffA2", Checkers.AS_CHIEF, today);
        refused(() -> acts.check(viewer("staffA2"), point, today, List.of(entry)), "measures.checks.refusal.own");
        var ofChief = fixture.point("A", "chiefA", Grade.LOW);
        var own = fixture.measure(ofChief, "chiefA", "PROCESS", "MONTHLY", today.minusMonths(2));
        refused(
                () -> acts.check(viewer("chiefA"), ofChief, today, List.of(carriedOut(own, evidence("chiefA", own)))),
                "measures.checks.refusal.own");
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update organization.holding set to_on = :day where post_id = :post")
                    .param("day", today.minusDays(1))
                    .param("post", bureau.posts().get("staffA2").value())
                    .update();
            bureaus.insert(
                    "organization.appointment",
                    "unit_id",
                    bureau.unit().value(),
                    "person_id",
                    bureau.people().get("staffA2").value(),
                    "role",
                    "DISCIPLINE_INSPECTION",
                    "from_on",
                    today);
        });
        refused(
                () -> acts.check(viewer("staffA2"), point, today.minusDays(1), List.of(entry)),
                "measures.checks.refusal.own");
    }

    @Test
    void aChiefChecksLowPostsOfTheSectionOnlyAndAStrangerNone() {
        var medium = fixture.point("A", "staffA2", Grade.MEDIUM);
        var measure = fixture.measure(medium, "staffA2", "PROCESS", "MONTHLY", today.minusMonths(2));
        var entry = carriedOut(measure, evidence("staffA2", measure));
        refused(
                () -> acts.check(viewer("chiefA"), medium, today, List.of(entry)),
                "measures.checks.refusal.above-chief");
        assertThatThrownBy(() -> acts.check(viewer("chiefB"), medium, today, List.of(entry)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acts.check(viewer("auditor"), medium, today, List.of(entry)))
                .isInstanceOf(AccessDeniedException.class);
        acts.check(viewer("deputy"), medium, today, List.of(entry));
        assertThat(records.of(measure).get(0).capacity()).isEqualTo(Capacity.LEADER);
    }

    @Test
    void whoChecksByDelegationIsRecordedWithTheGiver() {
        var point = fixture.point("A", "staffA2", Grade.LOW);
        var measure = fixture.measure(point, "staffA2", "PROCESS", "MONTHLY", today.minusMonths(2));
        fixture.delegate("chiefA", "chiefB", Checkers.AS_CHIEF, today);
        acts.check(viewer("chiefB"), point, today, List.of(carriedOut(measure, evidence("staffA2", measure))));
        var record = records.of(measure).get(0);
        assertThat(record.capacity()).isEqualTo(Capacity.CHIEF);
        assertThat(record.onBehalfOf()).isNotNull();
        assertThat(record.onBehalfOf().zh()).isEqualTo("人员chiefA");
    }

    @Test
    void whatIsNotCarriedOutIsPutRightReportedAndFollowedUp() {
        var point = fixture.point("A", "staffA2", Grade.HIGH);
        var measure = fixture.measure(point, "staffA2", "PROCESS", null, today.minusMonths(4));
        var check = acts.check(
                        viewer("head"),
                        point,
                        today,
                        List.of(new CheckEntry(
                                measure,
                                nominal(measure),
                                CheckResult.NOT_CARRIED_OUT,
                                Set.of(),
                                true,
                                "无审查记录",
                                "补齐记录",
                                today.plusDays(10),
                                MeasureEffect.INEFFECTIVE,
                                "没有执行")))
                .get(0);
        assertThat(findings.since(bureau.unit(), whole(), today))
                .extracting(CheckFindings.CheckFinding::check)
                .containsExactly(check);
        assertThat(ratings.of(point).proposal().orElseThrow().effect()).isEqualTo(ControlEffect.NONE);
        var asked = corrections.of(measure).get(0);
        assertThatThrownBy(() -> owners.report(viewer("staffB2"), asked.id(), asked.version(), "已补"))
                .isInstanceOf(AccessDeniedException.class);
        owners.report(viewer("staffA2"), asked.id(), asked.version(), "已补齐记录");
        refused(
                () -> owners.report(viewer("staffA2"), asked.id(), asked.version() + 1, "已补齐记录"),
                "measures.checks.refusal.correction-reported");
        var nothing = followed(measure, CheckResult.PARTLY, Set.of(), true, today.plusDays(20));
        refused(() -> acts.followUp(viewer("staffA2"), asked.id(), 1, today, nothing), "measures.checks.refusal.own");
        acts.followUp(viewer("head"), asked.id(), 1, today, nothing);
        assertThat(corrections.of(measure).get(0).state()).isEqualTo(CorrectionState.OPEN);
        assertThat(corrections.of(measure).get(0).dueOn()).isEqualTo(today.plusDays(20));
        assertThatThrownBy(() -> acts.followUp(viewer("head"), asked.id(), 1, today, nothing))
                .isInstanceOf(EditConflict.class);
        var seen = evidence("staffA2", measure);
        acts.followUp(
                viewer("head"),
                asked.id(),
                2,
                today,
                followed(measure, CheckResult.CARRIED_OUT, Set.of(seen), false, null));
        assertThat(corrections.of(measure).get(0).state()).isEqualTo(CorrectionState.CLOSED);
        refused(
                () -> acts.followUp(viewer("head"), asked.id(), 3, today, nothing),
                "measures.checks.refusal.correction-closed");
    }

    @Test
    void aMeasureWhoseDayPassedWithNothingToShowIsNamedWithItsDays() {
        var point = fixture.point("A", "staffA2", Grade.HIGH);
        var late = fixture.measure(
                point, "staffA2", "PROCESS", null, today.minusMonths(3).minusDays(40));
        var shown = fixture.measure(
                point, "staffA2", "SYSTEM", null, today.minusMonths(3).minusDays(40));
        evidence("staffA2", shown);
        var found = withoutEvidence.on(bureau.unit(), whole(), today);
        assertThat(found).extracting(MeasuresWithoutEvidence.Late::measure).containsExactly(late);
        assertThat(found.get(0).daysLate()).isBetween(33, 41);
        assertThat(withoutEvidence.on(bureau.unit(), Scope.nothing(bureau.unit()), today))
                .isEmpty();
        acts.check(
                viewer("head"),
                point,
                today,
                List.of(new CheckEntry(
                        late,
                        nominal(late),
                        CheckResult.NOT_CARRIED_OUT,
                        Set.of(),
                        true,
                        "无佐证",
                        "",
                        today.plusDays(5),
                        null,
                        "")));
        assertThat(withoutEvidence.on(bureau.unit(), whole(), today))
                .as("a check that finds nothing does not settle it")
                .hasSize(1);
        evidence("staffA2", late);
        assertThat(withoutEvidence.on(bureau.unit(), whole(), today)).isEmpty();
    }

    @Test
    void theRatingsAreProposedToThoseWhoGradeOnceAndSetNothingThemselves() {
        var point = fixture.point("A", "staffA2", Grade.HIGH);
        var measure = fixture.measure(point, "staffA2", "TECHNOLOGY", null, today.minusMonths(4));
        refused(() -> proposals.propose(viewer("head"), point, "措施有效"), "measures.checks.refusal.proposal-unrated");
        acts.check(viewer("head"), point, today, List.of(carriedOut(measure, evidence("staffA2", measure))));
        var control = ratings.of(point);
        assertThat(control.residualNow()).isEqualByComparingTo("16");
        assertThat(control.residualProposed()).isEqualByComparingTo("8");
        assertThatThrownBy(() -> proposals.propose(viewer("staffA2"), point, "措施有效"))
                .isInstanceOf(AccessDeniedException.class);
        proposals.propose(viewer("head"), point, "措施有效");
        assertThat(jdbc.sql("select count(*) from risks.reexamination where point_id = :point and state = 'OPEN'")
                        .param("point", point.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(ratings.of(point).point().approvedGrade()).isEqualTo(Grade.HIGH);
        assertThat(ratings.of(point).point().rating().control()).isEqualTo(ControlEffect.PARTIAL);
        refused(() -> proposals.propose(viewer("head"), point, "措施有效"), "measures.checks.refusal.proposal-open");
    }

    @Test
    void evidenceIsCorrectedByANewEntryAndNotAddedTwice() {
        var point = fixture.point("A", "staffA2", Grade.LOW);
        var measure = fixture.measure(point, "staffA2", "PROCESS", null, today.minusMonths(2));
        var first = evidence("staffA2", measure);
        refused(() -> evidence("staffA2", measure), "measures.checks.refusal.evidence-twice");
        owners.add(viewer("chiefA"), measure, today, "更正：共审查12件", first, List.of());
        refused(
                () -> owners.add(viewer("staffA2"), measure, today, "再更正", first, List.of()),
                "measures.checks.refusal.evidence-corrected");
        refused(
                () -> owners.add(viewer("staffA2"), measure, today.plusDays(1), "明天", null, List.of()),
                "measures.checks.refusal.evidence-day");
        assertThatThrownBy(() -> owners.add(viewer("head"), measure, today, "代为提交", null, List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> jdbc.sql("update measures.evidence set text = '改过' where id = :id")
                        .param("id", first)
                        .update())
                .hasMessageContaining("Nothing is deleted or rewritten");
    }

    private UUID evidence(String key, MeasureId measure) {
        return owners.add(viewer(key), measure, today, "本期双人审查12件，均有记录。", null, List.of());
    }

    private CheckEntry carriedOut(MeasureId measure, UUID evidence) {
        return new CheckEntry(
                measure,
                nominal(measure),
                CheckResult.CARRIED_OUT,
                Set.of(evidence),
                false,
                "",
                "",
                null,
                MeasureEffect.EFFECTIVE,
                "抽查无差错");
    }

    private CheckEntry followed(
            MeasureId measure, CheckResult result, Set<UUID> looked, boolean nothing, @Nullable LocalDate by) {
        return new CheckEntry(measure, nominal(measure), result, looked, nothing, "复查情况", "", by, null, "");
    }

    private LocalDate nominal(MeasureId measure) {
        return lines.find(measure).orElseThrow().nominalOn();
    }

    private LocalDate due(MeasureId measure) {
        return lines.find(measure).orElseThrow().dueOn();
    }

    private Scope whole() {
        return new Scope(bureau.unit(), true, Set.of(), Set.of());
    }

    private Viewer viewer(String key) {
        return viewers.of(bureau.username(key)).orElseThrow();
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(code);
    }
}
