package org.probity.programme.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
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
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.Cycles;
import org.probity.programme.MeetingBody;
import org.probity.programme.Rehearsal;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stages and gates against the real store (P0.6): order, override by the leading group, closing and the next year. */
@ProbityTest
class StageActTests {

    private static final String REASON = "上级统一部署，提前转入下一阶段。";

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Stages stages;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private StageRehearsal stageRehearsal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    private Cycle cycle() {
        return cycles.find(new CycleId(bureau.cycle())).orElseThrow();
    }

    private PersonId office() {
        return bureau.people().get("staffA1");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }

    private boolean open(Cycle.Stage to, String reason) {
        return stages.open(cycle().id(), cycle().version(), to, reason, office());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(code);
    }

    /** One power that nobody shares keeps the gate of the second stage shut. */
    private void somethingMissing() {
        jdbc.sql("""
                        insert into programme.notice (id, unit_id, cycle_id, subject, number, working_days, changed_at, changed_by)
                        values (gen_random_uuid(), :unit, :cycle, 'risks.grade', 'x' || gen_random_uuid(), 5, now(), 'fixture')
                        """)
                .param("unit", bureau.unit().value())
                .param("cycle", bureau.cycle())
                .update();
    }

    private Rehearsal.Call meeting() {
        return new Rehearsal.Call(
                bureau.unit(),
                MeetingBody.LEADING_GROUP,
                null,
                new Bilingual("领导小组会议", "Leading group"),
                today(),
                bureau.people().get("head"),
                office(),
                "纪要1号");
    }

    @Test
    void aStageWhoseConditionsStandIsOpenedAtOnceAndItsRecordStays() {
        assertThat(open(Cycle.Stage.ASSESSMENT, "")).isTrue();
        assertThat(cycle().stage()).isEqualTo(Cycle.Stage.ASSESSMENT);
        var gate = stages.gatesOf(cycle().id()).get(0);
        assertThat(gate.state()).isEqualTo(GateState.OPENED);
        assertThat(gate.openedOn()).isEqualTo(today());
        assertThat(gate.checklist()).isNotEmpty().allMatch(line -> line.met());
        for (var sql : Stream.of(
                        "update programme.stage_gate set opened_on = opened_on - 10 where cycle_id = :id",
                        "delete from programme.stage_gate where cycle_id = :id",
                        "update programme.cycle set stage = 'CLOSED' where id = :id",
                        "update programme.cycle set stage = 'IMPLEMENTATION' where id = :id")
                .toList()) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", bureau.cycle()).update())
                    .as(sql)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void aGateIsNotBackDated() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into programme.stage_gate (id, unit_id, cycle_id, from_stage, to_stage, state, asked_on, asked_by,
                                    checklist, opened_on, changed_at, changed_by)
                                values (gen_random_uuid(), :unit, :cycle, 'IMPLEMENTATION', 'ASSESSMENT', 'OPENED', :day, :person, '[]', :day,
                                    now(), 'fixture')
                                """)
                        .param("unit", bureau.unit().value())
                        .param("cycle", bureau.cycle())
                        .param("day", cycle().openedOn().minusDays(1))
                        .param("person", office().value())
                        .update())
                .hasMessageContaining("not back-dated");
    }

    @Test
    void noStageIsSkippedOrOpenedTwice() {
        refused("stage-skipped", () -> open(Cycle.Stage.CORRECTION, REASON));
        refused("stage-skipped", () -> open(Cycle.Stage.CLOSED, REASON));
        refused("stage-open-already", () -> open(Cycle.Stage.IMPLEMENTATION, REASON));
        refused("stage-open-already", () -> open(Cycle.Stage.PREPARATION, REASON));
    }

    @Test
    void somethingMissingNeedsAReasonAndTheLeadingGroup() {
        open(Cycle.Stage.ASSESSMENT, "");
        somethingMissing();
        refused("gate-reason", () -> open(Cycle.Stage.CORRECTION, ""));
        refused("gate-reason", () -> open(Cycle.Stage.CORRECTION, "赶时间"));
        assertThat(open(Cycle.Stage.CORRECTION, REASON)).isFalse();
        assertThat(cycle().stage()).isEqualTo(Cycle.Stage.ASSESSMENT);
        refused("gate-asked-already", () -> open(Cycle.Stage.CORRECTION, REASON));
        rehearsal.hold(rehearsal.plan(meeting(), Stages.SUBJECT, matter -> true), meeting(), Stages.SUBJECT);
        assertThat(cycle().stage()).isEqualTo(Cycle.Stage.CORRECTION);
        var gate = stages.gatesOf(cycle().id()).get(1);
        assertThat(gate.isOverride()).isTrue();
        assertThat(gate.meeting()).isNotNull();
        assertThat(gate.unmet()).isEqualTo(1);
    }

    @Test
    void whatWasAskedForCanBeWithdrawnAndAskedForAgain() {
        open(Cycle.Stage.ASSESSMENT, "");
        somethingMissing();
        open(Cycle.Stage.CORRECTION, REASON);
        var gate = stages.gatesOf(cycle().id()).get(1);
        refused("refusal.reason", () -> stages.withdraw(gate.id(), gate.version(), ""));
        stages.withdraw(gate.id(), gate.version(), "条件已变化");
        refused("gate-is-WITHDRAWN", () -> stages.withdraw(gate.id(), gate.version() + 1, "条件已变化"));
        assertThat(open(Cycle.Stage.CORRECTION, REASON)).isFalse();
    }

    @Test
    void ofTwoWhoOpenAtOnceOneIsToldThatItChanged() throws Exception {
        var cycle = cycle();
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = Stream.of("staffA1", "head")
                    .map(who -> pool.submit((Callable<String>) () -> {
                        try {
                            stages.open(
                                    cycle.id(),
                                    cycle.version(),
                                    Cycle.Stage.ASSESSMENT,
                                    "",
                                    bureau.people().get(who));
                            return "opened";
                        } catch (EditConflict | Refused e) {
                            return "told";
                        }
                    }))
                    .toList();
            var answers = new java.util.ArrayList<String>();
            for (var one : both) {
                answers.add(one.get());
            }
            assertThat(answers).containsExactlyInAnyOrder("opened", "told");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aCycleIsClosedAndOnlyALaterYearFollows() {
        var year = cycle().year();
        refused("cycle-open", () -> cycles.open(bureau.unit(), year + 1, null));
        stageRehearsal.close(bureau.unit(), office(), bureau.people().get("head"), REASON);
        assertThat(cycle().stage()).isEqualTo(Cycle.Stage.CLOSED);
        assertThat(cycle().closedOn()).isEqualTo(today());
        refused("cycle-closed", () -> open(Cycle.Stage.CLOSED, REASON));
        refused("year-before", () -> cycles.open(bureau.unit(), year - 1, null));
        refused("year-taken", () -> cycles.open(bureau.unit(), year, null));
        cycles.open(bureau.unit(), year + 1, null);
        assertThat(cycles.requireCurrent(bureau.unit()).stage()).isEqualTo(Cycle.Stage.PREPARATION);
    }

    @Test
    void withoutAPlanStageOneIsLeftOnlyByTheLeadingGroup() {
        stageRehearsal.close(bureau.unit(), office(), bureau.people().get("head"), REASON);
        var next = cycles.find(cycles.open(bureau.unit(), cycle().year() + 1, null))
                .orElseThrow();
        assertThat(stages.checklist(next, Cycle.Stage.PREPARATION))
                .filteredOn(line -> line.label().equals("programme.gate.plan-approved"))
                .singleElement()
                .matches(line -> !line.met());
        refused("gate-reason", () -> stages.open(next.id(), next.version(), Cycle.Stage.IMPLEMENTATION, "", office()));
    }
}
