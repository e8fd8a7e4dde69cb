package org.probity.programme.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.organization.PersonId;
import org.probity.programme.CycleId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The acts of a plan against the real store: order, self-approval, the head's own signature, amendment, what a database refuses. */
@ProbityTest
class PlanActTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Plans plans;

    @Autowired
    private PlansInForce inForce;

    @Autowired
    private PlanProgress progress;

    @Autowired
    private SupersededDocuments superseded;

    @Autowired
    private LeaderActions actions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MutableClock clock;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    private PersonId person(String key) {
        return bureau.people().get(key);
    }

    private CycleId cycle() {
        return new CycleId(bureau.cycle());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }

    private Plan now(PlanId id) {
        return plans.find(id).orElseThrow();
    }

    private PlanId drafted() {
        var id = plans.draft(bureau.unit(), person("staffA1"));
        var year = now(id).year();
        var content = PlanRulesTests.complete(person("chiefA"), Map.of());
        if (year != 2026) {
            throw new IllegalStateException("The fixture's plan is of 2026");
        }
        plans.redraft(id, now(id).version(), content);
        return id;
    }

    private PlanId submitted() {
        var id = drafted();
        plans.submit(id, now(id).version(), person("staffA1"));
        return id;
    }

    private void sign(PlanId id, String who) {
        plans.sign(id, now(id).version(), person(who), ContentHash.hex(now(id).content()));
    }

    private PlanId approved() {
        var id = submitted();
        sign(id, "head");
        plans.approve(id, now(id).version(), person("head"), "同意。");
        return id;
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(code);
    }

    @Test
    void aUnitHasOnePlanACycle() {
        drafted();
        refused("plan-exists", () -> plans.draft(bureau.unit(), person("staffA1")));
    }

    @Test
    void anIncompleteDraftIsNotSubmittedAndASubmittedPlanIsReadOnly() {
        var id = plans.draft(bureau.unit(), person("staffA1"));
        refused("plan-section", () -> plans.submit(id, now(id).version(), person("staffA1")));
        plans.redraft(id, now(id).version(), PlanRulesTests.complete(person("chiefA"), Map.of()));
        plans.submit(id, now(id).version(), person("staffA1"));
        assertThat(now(id).dueOn()).isAfter(today().plusDays(PlanAct.APPROVAL_DAYS));
        refused("plan-is-SUBMITTED", () -> plans.redraft(id, now(id).version(), now(id).content()));
        assertThatThrownBy(() -> jdbc.sql("update programme.plan_section set body_zh = '改' where plan_id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("does not change");
    }

    @Test
    void onlyTheHeadSignsAndOnlyWhatWasShown() {
        var id = submitted();
        refused("plan-signature-is-personal", () -> sign(id, "deputy"));
        refused("plan-signature-is-personal", () -> sign(id, "staffA1"));
        assertThatThrownBy(() -> plans.sign(id, now(id).version(), person("head"), "another text"))
                .isInstanceOf(EditConflict.class);
        refused("plan-unsigned", () -> plans.approve(id, now(id).version(), person("superior"), ""));
        sign(id, "head");
        refused("plan-signed-already", () -> sign(id, "head"));
        plans.approve(id, now(id).version(), person("superior"), "");
        assertThat(inForce.approvedOn(cycle())).contains(today());
    }

    @Test
    void nobodyApprovesTheirOwnDraft() {
        var id = plans.draft(bureau.unit(), person("head"));
        plans.redraft(id, now(id).version(), PlanRulesTests.complete(person("chiefA"), Map.of()));
        plans.submit(id, now(id).version(), person("staffA1"));
        sign(id, "head");
        refused("plan-own-work", () -> plans.approve(id, now(id).version(), person("head"), ""));
        refused("plan-own-work", () -> plans.approve(id, now(id).version(), person("staffA1"), ""));
        assertThatThrownBy(() -> jdbc.sql(
                                "update programme.plan set state = 'APPROVED', approved_by = drafted_by, approved_on = current_date where id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("plan_check");
        plans.approve(id, now(id).version(), person("superior"), "");
        assertThat(now(id).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void aReturnedPlanLosesItsSignatures() {
        var id = submitted();
        sign(id, "head");
        refused("plan-comment", () -> plans.giveBack(id, now(id).version(), "no"));
        plans.giveBack(id, now(id).version(), "请补充考核办法。");
        assertThat(now(id).state()).isEqualTo(PlanState.RETURNED);
        assertThat(now(id).signatures()).singleElement().matches(signature -> !signature.isValid());
        plans.submit(id, now(id).version(), person("staffA1"));
        refused("plan-unsigned", () -> plans.approve(id, now(id).version(), person("superior"), ""));
    }

    @Test
    void anApprovedPlanBindsAndChangesOnlyByAnAmendmentOfTheSameWay() {
        var first = approved();
        refused(
                "plan-is-APPROVED",
                () -> plans.redraft(first, now(first).version(), now(first).content()));
        for (var sql : Stream.of(
                        "update programme.plan set title_zh = '改' where id = :id",
                        "update programme.plan set state = 'DRAFT' where id = :id",
                        "update programme.plan set approved_on = approved_on - 30 where id = :id",
                        "delete from programme.plan_task where plan_id = :id",
                        "update programme.plan_signature set person_id = person_id, signed_at = signed_at - interval '1 day' where plan_id = :id",
                        "delete from programme.plan where id = :id")
                .toList()) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", first.value()).update())
                    .as(sql)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
        var second = plans.amend(first, now(first).version(), person("staffA1"), "机构职责调整，相应修改。");
        refused("plan-amended-already", () -> plans.amend(first, now(first).version(), person("staffA1"), "再改一次试试。"));
        plans.redraft(
                second,
                now(second).version(),
                PlanRulesTests.complete(
                        person("chiefB"), Map.of("amendmentReason", "机构职责调整，相应修改。", "number", "测发〔2026〕8号")));
        assertThat(inForce.of(cycle()).orElseThrow().plan()).isEqualTo(first);
        plans.submit(second, now(second).version(), person("staffA1"));
        sign(second, "head");
        var before = inForce.approvedOn(cycle());
        clock.advance(java.time.Duration.ofDays(2));
        plans.approve(second, now(second).version(), person("head"), "");
        assertThat(inForce.of(cycle()).orElseThrow().plan()).isEqualTo(second);
        assertThat(inForce.approvedOn(cycle())).isEqualTo(before);
        assertThat(now(first).state()).isEqualTo(PlanState.AMENDED);
        refused("plan-is-AMENDED", () -> plans.amend(first, now(first).version(), person("staffA1"), "旧版不能再改。"));
    }

    @Test
    void ofTwoWhoApproveAtOnceOneIsToldThatItChanged() throws Exception {
        var id = submitted();
        sign(id, "head");
        var version = now(id).version();
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = Stream.of("head", "superior")
                    .map(who -> pool.submit((Callable<String>) () -> {
                        try {
                            plans.approve(id, version, person(who), "");
                            return "approved";
                        } catch (EditConflict | Refused e) {
                            return "told";
                        }
                    }))
                    .toList();
            var answers = new java.util.ArrayList<String>();
            for (var one : both) {
                answers.add(one.get());
            }
            assertThat(answers).containsExactlyInAnyOrder("approved", "told");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void ofTwoWhoWriteAtOnceTheLaterIsToldAndNothingIsLost() {
        var id = drafted();
        var version = now(id).version();
        plans.redraft(id, version, PlanRulesTests.complete(person("chiefB"), Map.of()));
        assertThatThrownBy(() -> plans.redraft(id, version, PlanRulesTests.complete(person("chiefA"), Map.of())))
                .isInstanceOf(EditConflict.class);
        assertThat(now(id).content().tasks().get(0).owner()).isEqualTo(person("chiefB"));
    }

    @Test
    void aNewHeadTakesThePlanOverAndTheApprovalWaitsForTheHeadOfTheDay() {
        var id = approved();
        replaceHead("deputy", true);
        var seen = ContentHash.hex(now(id).content());
        refused("plan-handover", () -> plans.takeOver(id, now(id).version(), person("deputy"), seen, "好"));
        refused(
                "plan-signature-is-personal",
                () -> plans.takeOver(id, now(id).version(), person("head"), seen, "已完成清权确权，尚余公示工作。"));
        plans.takeOver(id, now(id).version(), person("deputy"), seen, "已完成清权确权，尚余公示工作。");
        var last = now(id).signature().orElseThrow();
        assertThat(last.person()).isEqualTo(person("deputy"));
        assertThat(last.acting()).isTrue();
        assertThat(last.takenOverFrom()).isEqualTo(person("head"));
    }

    @Test
    void aSignatureOfTheHeadBeforeDoesNotSufficeForApproval() {
        var id = submitted();
        sign(id, "head");
        replaceHead("deputy", false);
        refused("plan-unsigned", () -> plans.approve(id, now(id).version(), person("superior"), ""));
        sign(id, "deputy");
        plans.approve(id, now(id).version(), person("superior"), "");
        assertThat(now(id).state()).isEqualTo(PlanState.APPROVED);
    }

    /** The head's days end yesterday; somebody follows today. */
    private void replaceHead(String successor, boolean acting) {
        jdbc.sql("""
                        update organization.holding set to_on = :yesterday, changed_at = changed_at + interval '1 second'
                        where post_id = :post
                        """)
                .param("yesterday", today().minusDays(1))
                .param("post", bureau.posts().get("head").value())
                .update();
        transactions.executeWithoutResult(status -> bureaus.insert(
                "organization.holding",
                "post_id",
                bureau.posts().get("head").value(),
                "person_id",
                person(successor).value(),
                "from_on",
                today(),
                "deputising",
                acting));
    }

    @Test
    void aSupersededParentKeepsADraftBackAndIsRecordedOnce() {
        var id = drafted();
        superseded.record(bureau.unit(), "县发〔2026〕3号", "县发〔2026〕9号");
        refused("plan-parent-superseded", () -> plans.submit(id, now(id).version(), person("staffA1")));
        refused("plan-parent-recorded", () -> superseded.record(bureau.unit(), "县发〔2026〕3号", ""));
    }

    @Test
    void theOwnerOrTheOfficeReportsOnALineOfABindingPlan() {
        var draft = drafted();
        var line = now(draft).content().tasks().get(0).line();
        refused("plan-is-DRAFT", () -> progress.report(draft, line, person("chiefA"), false, PlanTask.State.DOING, ""));
        plans.submit(draft, now(draft).version(), person("staffA1"));
        sign(draft, "head");
        plans.approve(draft, now(draft).version(), person("head"), "");
        refused(
                "plan-task-not-yours",
                () -> progress.report(draft, line, person("chiefB"), false, PlanTask.State.DOING, ""));
        refused("plan-task-note", () -> progress.report(draft, line, person("chiefA"), false, PlanTask.State.DONE, ""));
        refused(
                "plan-task-state",
                () -> progress.report(draft, line, person("chiefA"), false, PlanTask.State.OVERDUE, "x"));
        progress.report(draft, line, person("chiefA"), false, PlanTask.State.DOING, "已启动");
        progress.report(draft, line, person("staffA1"), true, PlanTask.State.DONE, "清单已公布");
        assertThat(progress.of(cycle()).get(line).state()).isEqualTo(PlanTask.State.DONE);
        var next = plans.amend(draft, now(draft).version(), person("staffA1"), "调整成果形式的表述。");
        assertThat(now(next).content().tasks().get(0).line()).isEqualTo(line);
        assertThat(PlanTask.State.DOING.asOf(today().minusDays(1), today())).isEqualTo(PlanTask.State.OVERDUE);
        assertThat(PlanTask.State.DONE.asOf(today().minusDays(1), today())).isEqualTo(PlanTask.State.DONE);
        assertThatThrownBy(() -> jdbc.sql("update programme.plan_progress set state = 'DONE' where line = :line")
                        .param("line", line)
                        .update())
                .hasMessageContaining("stays as it was");
    }

    @Test
    void aUnitWithoutAPlanOfItsOwnTakesOverThatOfTheUnitAbove() {
        approved();
        var below = bureaus.found();
        jdbc.sql(
                        "update organization.unit set superior_id = :above, changed_at = changed_at + interval '1 second' where id = :id")
                .param("above", bureau.unit().value())
                .param("id", below.unit().value())
                .update();
        var binding = inForce.of(new CycleId(below.cycle())).orElseThrow();
        assertThat(binding.inherited()).isTrue();
        assertThat(binding.unit()).isEqualTo(bureau.unit());
        assertThat(inForce.scheduleOf(new CycleId(below.cycle()))).hasSize(4);
    }

    @Test
    void theHeadsLogTakesNoDayToComeAndNoDayWithoutAHead() {
        refused(
                "action-in-future",
                () -> actions.enter(bureau.unit(), LeaderActions.Kind.LECTURE, today().plusDays(1), "讲授廉政党课。"));
        refused(
                "action-before-cycle",
                () -> actions.enter(bureau.unit(), LeaderActions.Kind.LECTURE, LocalDate.of(2025, 6, 1), "讲授廉政党课。"));
        refused("action-text", () -> actions.enter(bureau.unit(), LeaderActions.Kind.LECTURE, today(), "课"));
        var id = actions.enter(bureau.unit(), LeaderActions.Kind.LECTURE, today(), "讲授廉政党课。");
        refused("refusal.reason", () -> actions.withdraw(id, 0, ""));
        actions.withdraw(id, 0, "登记有误");
        assertThatThrownBy(() -> actions.withdraw(id, 1, "再次作废")).isInstanceOf(EditConflict.class);
        jdbc.sql(
                        "update organization.holding set to_on = :day, changed_at = changed_at + interval '1 second' where post_id = :post")
                .param("day", today().minusDays(1))
                .param("post", bureau.posts().get("head").value())
                .update();
        refused(
                "action-without-head",
                () -> actions.enter(bureau.unit(), LeaderActions.Kind.LECTURE, today(), "讲授廉政党课。"));
    }
}
