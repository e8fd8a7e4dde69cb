package org.probity.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.organization.PostId;
import org.probity.risks.ControlEffect;
import org.probity.risks.LedgerEntered;
import org.probity.risks.MeasureWording;
import org.probity.risks.PointClosed;
import org.probity.risks.RiskPoints;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** P2.2.2a: planned, in force, checked, effective or not, revised, ended; and what keeps a measure from each. */
@ProbityTest
@Import(MeasureFixture.class)
class MeasureLifeTests {

    private static final Bilingual EVIDENCE = new Bilingual("案卷中的裁量说明", "Reasons in the case files");

    @Autowired
    private MeasureFixture fixture;

    @Autowired
    private MeasureLife life;

    @Autowired
    private ControlMeasures measures;

    @Autowired
    private Revisions revisions;

    @Autowired
    private RiskPoints points;

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = fixture.bureau();
    }

    private ControlMeasure measure(String number) {
        return measures.find(bureau.unit(), number).orElseThrow();
    }

    private static MeasureDraft with(MeasureDraft draft, UnaryOperator<MeasureWording> change) {
        return new MeasureDraft(change.apply(draft.wording()), draft.startsOn(), draft.evidence());
    }

    private static MeasureWording text(MeasureWording w, String zh) {
        return new MeasureWording(w.type(), new Bilingual(zh, w.text().en()), w.owner(), w.dueOn(), w.frequency());
    }

    private static MeasureWording owner(MeasureWording w, PostId owner) {
        return new MeasureWording(w.type(), w.text(), owner, w.dueOn(), w.frequency());
    }

    private static void refused(ThrowingCallable act, String... fieldsAndCodes) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal ->
                                        refusal.field() + " " + refusal.code().replaceAll(".*refusal\\.", ""))
                                .contains(fieldsAndCodes));
    }

    private void begin(String number) {
        life.begin(measure(number).id(), measure(number).version(), fixture.today(), EVIDENCE);
    }

    @Test
    void eachMeasureOfTheLedgerIsTakenOverOnceWithANumberOfItsOwn() {
        assertThat(measures.list(bureau.unit()))
                .extracting(ControlMeasure::number)
                .containsExactly("M-0001", "M-0002");
        takeOver.takeOverWhatIsLeft();
        transactions.executeWithoutResult(status -> events.publishEvent(new LedgerEntered(bureau.unit(), Set.of())));
        assertThat(measures.list(bureau.unit()))
                .extracting(ControlMeasure::state)
                .containsExactly(MeasureState.PLANNED, MeasureState.PLANNED);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where act = 'measures.measure-planned' and subject_id = :id")
                        .param("id", measure("M-0001").id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatAnEarlierVersionLeftIsTakenOverAtTheStart() {
        var point = fixture.point(bureau, "staffA1", "A", "P011");
        transactions.executeWithoutResult(status ->
                bureaus.insert("risks.measure", "point_id", point, "code", "1", "type", "PROCESS", "text_zh", "双人复核"));
        assertThat(measures.list(bureau.unit())).hasSize(2);
        takeOver.takeOverWhatIsLeft();
        assertThat(measures.list(bureau.unit()))
                .extracting(ControlMeasure::number)
                .contains("M-0003");
    }

    @Test
    void aMeasureInForceHasOwnerDaysAndEvidence() {
        var id = measure("M-0002").id();
        refused(
                () -> life.begin(id, 0, null, new Bilingual("", "")),
                "owner owner-needed",
                "startsOn start-needed",
                "dueOn due-needed",
                "evidence evidence-needed");
        refused(
                () -> life.begin(measure("M-0001").id(), 0, fixture.today().plusMonths(4), EVIDENCE),
                "dueOn end-before-start");
        assertThat(measure("M-0001").state()).isEqualTo(MeasureState.PLANNED);

        begin("M-0001");

        assertThat(measure("M-0001").state()).isEqualTo(MeasureState.IN_FORCE);
        assertThat(measure("M-0001").nextCheckOn())
                .as("a HIGH point's measure is checked quarterly (§5)")
                .isBetween(
                        fixture.today().plusMonths(3),
                        fixture.today().plusMonths(3).plusDays(9));
        refused(() -> begin("M-0001"), " not-now");
    }

    @Test
    void anOwnerIsAnOpenHeldPostOfTheUnit() {
        var draft = MeasureDraft.of(measure("M-0001"));
        var foreign = bureaus.found().posts().get("staffA1");
        refused(() -> revise(with(draft, w -> owner(w, foreign)), "换岗位负责"), "owner owner-unknown");
        jdbc.sql("update organization.holding set to_on = :day, changed_at = :now where post_id = :post")
                .param("day", fixture.today().minusDays(1))
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("post", bureau.posts().get("staffB1").value())
                .update();
        refused(() -> revise(with(draft, w -> owner(w, bureau.posts().get("staffB1"))), "换岗位负责"), "owner owner-vacant");
        jdbc.sql("update organization.post set closed_on = :day, changed_at = :now where id = :post")
                .param("day", fixture.today().minusDays(1))
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("post", bureau.posts().get("staffB1").value())
                .update();
        refused(() -> revise(with(draft, w -> owner(w, bureau.posts().get("staffB1"))), "换岗位负责"), "owner owner-closed");
    }

    private void revise(MeasureDraft draft, String reason) {
        life.revise(measure("M-0001").id(), measure("M-0001").version(), draft, reason, null);
    }

    @Test
    void badInputIsRefusedBesideItsField() {
        var draft = MeasureDraft.of(measure("M-0001"));
        refused(() -> revise(with(draft, w -> text(w, "长".repeat(2001))), "改写内容"), "text too-long");
        refused(
                () -> revise(
                        with(
                                draft,
                                w -> new MeasureWording(
                                        w.type(),
                                        w.text(),
                                        w.owner(),
                                        fixture.today().minusDays(1),
                                        w.frequency())),
                        "改写内容"),
                "dueOn due-past");
        refused(() -> revise(with(draft, w -> text(w, "另写")), "短"), "reason reason");
        refused(() -> revise(draft, "没有变化的修订"), " nothing-changed");
        assertThat(revisions.of(measure("M-0001").id())).isEmpty();
    }

    @Test
    void aRevisionKeepsIdAndHistoryAndSaysWhatChanged() {
        begin("M-0001");
        clock.advance(Duration.ofMinutes(1));
        var before = measure("M-0001");

        revise(with(MeasureDraft.of(before), w -> text(w, "每案附裁量说明，每周抽查")), "检查发现落实不到位");

        var after = measure("M-0001");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.state()).isEqualTo(MeasureState.IN_FORCE);
        assertThat(after.text().zh()).isEqualTo("每案附裁量说明，每周抽查");
        assertThat(revisions.of(after.id())).singleElement().satisfies(revision -> {
            assertThat(revision.reason()).isEqualTo("检查发现落实不到位");
            assertThat(revision.changes())
                    .extracting(change ->
                            change.field() + ": " + change.before().text().zh())
                    .containsExactly("measures.field.text-zh: " + MeasureFixture.TEXT);
        });
        assertThatThrownBy(() -> jdbc.sql("update measures.revision set reason = '改写历史' where measure_id = :id")
                        .param("id", after.id().value())
                        .update())
                .hasMessageContaining("revision");
    }

    @Test
    void theSecondOfTwoWhoReviseIsToldSo() {
        var draft = MeasureDraft.of(measure("M-0001"));
        var seen = measure("M-0001").version();
        life.revise(measure("M-0001").id(), seen, with(draft, w -> text(w, "甲的写法，每周一次")), "甲的修订", null);
        assertThatThrownBy(() ->
                        life.revise(measure("M-0001").id(), seen, with(draft, w -> text(w, "乙的写法，每月一次")), "乙的修订", null))
                .isInstanceOf(EditConflict.class);
        assertThat(measure("M-0001").text().zh()).isEqualTo("甲的写法，每周一次");
    }

    @Test
    void anIneffectiveMeasureIsWrittenAnewAndBegunAgain() {
        assertThatThrownBy(() -> measures.recordCheck(
                        measure("M-0001").id(), fixture.today(), MeasureEffect.EFFECTIVE, null, null))
                .isInstanceOf(Refused.class);
        begin("M-0001");
        measures.recordCheck(
                measure("M-0001").id(), fixture.today(), MeasureEffect.INEFFECTIVE, ControlEffect.PARTIAL, "案卷无说明");
        assertThat(measure("M-0001").state()).isEqualTo(MeasureState.INEFFECTIVE);
        assertThat(measure("M-0001").lastCheckOn()).isEqualTo(fixture.today());
        clock.advance(Duration.ofMinutes(1));

        revise(with(MeasureDraft.of(measure("M-0001")), w -> text(w, "系统强制填写裁量理由")), "检查评定无效");

        assertThat(measure("M-0001").state()).isEqualTo(MeasureState.REVISED);
        assertThat(measure("M-0001").effect())
                .as("the verdict spoke of the former wording")
                .isNull();
        begin("M-0001");
        assertThat(measure("M-0001").state()).isEqualTo(MeasureState.IN_FORCE);
    }

    @Test
    void theLastMeasureOfAPointEndsOnlyWithAReplacementOrThePoint() {
        var only = measure("M-0001");
        refused(() -> life.end(only.id(), only.version(), "不再需要"), "reason last-measure");
        assertThat(measure("M-0001").state()).isEqualTo(MeasureState.PLANNED);

        var point = points.find(only.point().id()).orElseThrow();
        var added = life.add(point, with(MeasureDraft.of(only), w -> text(w, "重大处罚集体讨论")), "替代原措施");
        life.end(only.id(), only.version(), "已由集体讨论替代");

        assertThat(measure("M-0001").state()).isEqualTo(MeasureState.ENDED);
        assertThat(measures.find(added).orElseThrow().number()).isEqualTo("M-0003");
        refused(() -> life.end(only.id(), measure("M-0001").version(), "再终止一次"), " not-now");

        transactions.executeWithoutResult(status -> {
            jdbc.sql(
                            "update risks.point set status = 'CLOSED', close_reason = '职权取消', changed_at = :now where id = :id")
                    .param("id", point.id().value())
                    .param("now", java.sql.Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new PointClosed(bureau.unit(), point.id(), "职权取消"));
        });
        assertThat(measures.find(added).orElseThrow().state()).isEqualTo(MeasureState.ENDED);
        assertThat(measures.find(added).orElseThrow().endReason()).contains("职权取消");
    }

    @Test
    void everyLineOfTheTableLeadsSomewhereAndNothingLeadsOutOfTheEnd() {
        assertThat(MeasureLifecycle.TABLE).doesNotHaveDuplicates();
        assertThat(MeasureLifecycle.lines(MeasureState.ENDED)).isEmpty();
        for (var state : MeasureState.values()) {
            assertThat(MeasureLifecycle.line(state, MeasureAct.CHECK).isPresent())
                    .isEqualTo(state.isRunning());
            assertThat(MeasureLifecycle.line(state, MeasureAct.BEGIN).isPresent())
                    .isEqualTo(state.isToBegin());
        }
    }
}
