package org.probity.powers.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.probity.powers.benchmarks.BenchmarkFixture.band;
import static org.probity.powers.benchmarks.BenchmarkFixture.sound;
import static org.probity.powers.benchmarks.BenchmarkFixture.withBands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.powers.Power;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What may be done with a benchmark, by whom, and what is in force on which day. */
@ProbityTest
class BenchmarkActsTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private BenchmarkActs acts;

    @Autowired
    private BenchmarkAgenda agenda;

    @Autowired
    private Benchmarks benchmarks;

    @Autowired
    private MissingBenchmarks missing;

    @Autowired
    private Powers powers;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dates dates;

    private Bureaus.Bureau bureau;
    private Power power;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        power = power("W22", true);
    }

    private Power power(String code, boolean discretion) {
        var id = transactions.execute(status -> bureaus.insert(
                "powers.power",
                "unit_id",
                bureau.unit().value(),
                "section_id",
                bureau.sections().get("A").value(),
                "code",
                code,
                "type",
                "PENALTY",
                "name_zh",
                "处罚" + code,
                "discretion",
                discretion,
                "state",
                "PUBLISHED"));
        return powers.find(new PowerId(id)).orElseThrow();
    }

    @Test
    void theNextEditionEndsTheOneBeforeFromItsFirstDayOnAndEveryDayKnowsItsEdition() {
        var today = dates.today();
        var first = approved(sound(), today);
        var second = perform("chiefA", first, BenchmarkAct.REVISE, null);
        assertThatThrownBy(() -> perform("chiefA", first, BenchmarkAct.REVISE, null))
                .as("one next edition at a time")
                .isInstanceOf(Refused.class);
        perform("chiefA", second, BenchmarkAct.SUBMIT, null);
        perform("staffB1", second, BenchmarkAct.REVIEW, null);
        perform("head", second, BenchmarkAct.APPROVE, today.plusDays(10));
        assertThat(state(first)).isEqualTo(BenchmarkState.IN_FORCE);
        assertThat(state(second)).isEqualTo(BenchmarkState.APPROVED);
        assertThat(benchmarks.inForce(power.id(), today.plusDays(9)))
                .extracting(Benchmark::id)
                .containsExactly(first);
        assertThat(benchmarks.inForce(power.id(), today.plusDays(10)))
                .extracting(Benchmark::id)
                .containsExactly(second);
        assertThat(benchmarks.inForce(power.id(), today.minusDays(1))).isEmpty();
        assertThat(benchmarks.inForce(bureau.unit(), today)).hasSize(1);
    }

    @Test
    void whoDraftedNeitherReviewsNorApprovesAndAFaultyDraftDoesNotGoOn() {
        var faulty = withBands(band("从轻", 0, 3, "5", true, "7", true), band("从重", 4, 12, "7", true, "10", true));
        var id = draft("chiefA", faulty);
        assertThatThrownBy(() -> perform("chiefA", id, BenchmarkAct.SUBMIT, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.code())
                                .containsExactly("powers.benchmarks.finding.overlap-at"));
        assertThatThrownBy(() -> perform("staffB1", id, BenchmarkAct.SUBMIT, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> perform("staffA2", id, BenchmarkAct.APPROVE, null))
                .isInstanceOf(AccessDeniedException.class);
        transactions.executeWithoutResult(status -> bureaus.insert(
                "organization.appointment",
                "unit_id",
                bureau.unit().value(),
                "person_id",
                bureau.people().get("chiefA").value(),
                "role",
                "LEGAL_REVIEWER",
                "from_on",
                dates.today().minusDays(1)));
        var own = draft("chiefA", sound());
        perform("chiefA", own, BenchmarkAct.SUBMIT, null);
        assertThatThrownBy(() -> perform("chiefA", own, BenchmarkAct.REVIEW, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.code())
                                .containsExactly("powers.benchmarks.refusal.own-draft"));
    }

    @Test
    void whatIsApprovedNeverChangesAndTheDatabaseLetsNoTwoEditionsBeInForce() {
        var first = approved(sound(), dates.today());
        assertThatThrownBy(() -> acts.save(
                        viewer("chiefA"), first, find(first).version(), BenchmarkContent.empty(Measure.YUAN), null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> jdbc.sql("""
                                insert into powers.benchmark (id, line_id, power_id, edition, measure, state, state_since,
                                    approved_on, from_on, changed_at, changed_by)
                                select gen_random_uuid(), line_id, power_id, 9, measure, state, state_since, approved_on, from_on,
                                    changed_at, changed_by from powers.benchmark where id = :id
                                """).param("id", first.value()).update()))
                .hasMessageContaining("one_edition_in_force");
    }

    @Test
    void ofTwoWhoActAtOnceOneIsTold() {
        var id = draft("chiefA", sound());
        var seen = find(id).version();
        acts.save(viewer("staffA1"), id, seen, withBands(band("全", 0, 12, "5", true, "10", true)), null);
        assertThatThrownBy(() -> acts.perform(viewer("chiefA"), id, seen, BenchmarkAct.SUBMIT, null, null))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> acts.save(viewer("chiefA"), id, seen, sound(), null))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void aPowerWithDiscretionAndNothingInForceIsMissedUntilADayOnWhichItIs() {
        power("W31", false);
        var scope = viewer("chiefA").scope("powers:read");
        assertThat(missing.on(dates.today(), scope))
                .extracting(MissingBenchmarks.Missing::code)
                .containsExactly("W22");
        var id = draft("chiefA", sound());
        assertThat(missing.on(dates.today(), scope).get(0).state()).isEqualTo(BenchmarkState.DRAFT);
        perform("chiefA", id, BenchmarkAct.SUBMIT, null);
        perform("staffB1", id, BenchmarkAct.REVIEW, null);
        assertThat(agenda.pending(bureau.unit())).hasSize(1);
        assertThat(agenda.concerned(id.value())).containsExactly(bureau.people().get("chiefA"));
        acts.decide(id, true, "同意");
        assertThat(missing.on(dates.today(), scope)).isEmpty();
        assertThat(missing.on(dates.today().minusDays(1), scope)).hasSize(1);
        assertThatThrownBy(() -> acts.decide(id, true, "同意")).isInstanceOf(Refused.class);
        perform("head", id, BenchmarkAct.REPEAL, null);
        assertThat(state(id)).isEqualTo(BenchmarkState.REPEALED);
        assertThat(missing.on(dates.today(), scope)).hasSize(1);
    }

    @Test
    void aPowerWithoutDiscretionNeedsNone() {
        var other = power("W40", false);
        assertThatThrownBy(() -> acts.draft(viewer("chiefA"), other, sound(), null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> acts.draft(viewer("chiefB"), power, sound(), null))
                .isInstanceOf(AccessDeniedException.class);
    }

    private BenchmarkId approved(BenchmarkContent content, LocalDate from) {
        var id = draft("chiefA", content);
        perform("chiefA", id, BenchmarkAct.SUBMIT, null);
        perform("staffB1", id, BenchmarkAct.REVIEW, null);
        perform("head", id, BenchmarkAct.APPROVE, from);
        return id;
    }

    private BenchmarkId draft(String who, BenchmarkContent content) {
        return acts.draft(viewer(who), power, content, null);
    }

    private BenchmarkId perform(String who, BenchmarkId id, BenchmarkAct act, @Nullable LocalDate from) {
        return acts.perform(viewer(who), id, find(id).version(), act, "理由充分", from);
    }

    private Benchmark find(BenchmarkId id) {
        return benchmarks.find(id).orElseThrow();
    }

    private BenchmarkState state(BenchmarkId id) {
        return find(id).state();
    }

    private Viewer viewer(String who) {
        return viewers.of(bureau.username(who)).orElseThrow();
    }
}
