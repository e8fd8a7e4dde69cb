package org.probity.monitoring.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.PersonId;
import org.probity.risks.Grade;
import org.probity.risks.LedgerFixture;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** P4.2a against the store: raised once, verified by two whom it does not concern, read by whom the rules name. */
@ProbityTest
class SignalStoreTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Viewers viewers;

    @Autowired
    private SignalIntake intake;

    @Autowired
    private Signals signals;

    @Autowired
    private SignalActs acts;

    @Autowired
    private SignalList list;

    @Autowired
    private SignalFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Dates dates;

    private Bureaus.Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    @Test
    void theSameRowsGiveOneSignalAndOthersOfTheSameAnOccurrence() {
        var first = intake.raise(about("staffB2", SignalLevel.YELLOW, "1"));
        assertThat(intake.raise(about("staffB2", SignalLevel.YELLOW, "1"))).isEqualTo(first);
        assertThat(signals.require(first).version()).isZero();
        assertThat(intake.raise(about("staffB2", SignalLevel.RED, "2"))).isEqualTo(first);
        var seen = signals.require(first);
        assertThat(seen.raisedLevel()).isEqualTo(SignalLevel.RED);
        assertThat(seen.number()).isEqualTo("YJ-" + dates.today().getYear() + "-0001");
        confirm(first, SignalLevel.RED);
        dismissOf(intake.raise(about("staffB1", SignalLevel.YELLOW, "9")));
        var again = intake.raise(about("staffB1", SignalLevel.YELLOW, "9"));
        assertThat(signals.require(again).state()).isEqualTo(SignalState.DISMISSED);
        assertThat(intake.raise(about("staffB1", SignalLevel.YELLOW, "10"))).isNotEqualTo(again);
    }

    @Test
    void aRedSignalIsVerifiedWithinTwoWorkingDays() {
        var red = signals.require(intake.raise(about("staffB2", SignalLevel.RED, "1")));
        var yellow = signals.require(intake.raise(about("staffB1", SignalLevel.YELLOW, "1")));
        assertThat(red.dueOn()).isBefore(yellow.dueOn());
        assertThat(red.about()).isEqualTo(About.STAFF);
        assertThat(red.section()).isEqualTo(bureau.sections().get("B"));
        assertThat(red.persons()).containsExactly(person("staffB2"));
    }

    @Test
    void twoVerifyAndNeitherConcludesTheirOwnFindings() {
        var id = intake.raise(about("staffB2", SignalLevel.ORANGE, "1"));
        var office = viewer("staffA1");
        assertThatThrownBy(() -> assign(id, "staffA1", "chiefB", office))
                .hasMessageContaining("refusal.verifier-SECTION");
        assertThatThrownBy(() -> assign(id, "staffA1", "deputy", office))
                .hasMessageContaining("refusal.verifier-LEADER");
        assertThatThrownBy(() -> assign(id, "staffA1", "staffA1", office)).hasMessageContaining("same-verifier");
        assertThatThrownBy(() -> assign(id, "chiefA", "staffA2", office)).hasMessageContaining("no-body-STAFF");
        assign(id, "staffA1", "discipline", office);
        assertThatThrownBy(() -> acts.propose(id, 0, confirmed(SignalLevel.ORANGE), office))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> acts.propose(id, version(id), confirmed(SignalLevel.RED), office))
                .hasMessageContaining("level-reason");
        acts.propose(id, version(id), confirmed(SignalLevel.ORANGE), office);
        assertThatThrownBy(() -> acts.conclude(id, version(id), "", office)).hasMessageContaining("own-proposal");
        acts.giveBack(id, version(id), "Look at the second case too", viewer("discipline"));
        assertThatThrownBy(() -> acts.conclude(id, version(id), "", viewer("discipline")))
                .hasMessageContaining("nothing-proposed");
        acts.propose(id, version(id), confirmed(SignalLevel.ORANGE), office);
        acts.conclude(id, version(id), "agreed", viewer("discipline"));
        assertThat(signals.require(id).state()).isEqualTo(SignalState.CONFIRMED);
        assertThatThrownBy(() -> acts.conclude(id, version(id), "", viewer("discipline")))
                .hasMessageContaining("is-CONFIRMED");
        signals.takenUp(id, new SignalReference("warnings.kind.REMINDER", "1", "/warnings/1", dates.today()));
        signals.settled(id, dates.today(), "done");
        assertThat(signals.confirmedAbout(bureau.posts().get("staffB2"), dates.today()))
                .extracting(SignalFacts::state)
                .containsExactly(SignalState.SETTLED);
        assertThat(entries(id)).endsWith("monitoring.signal-take-up", "monitoring.signal-settle");
    }

    @Test
    void whatConcernsTheHeadIsConcludedByTheSuperiorAndKeptFromTheOffice() {
        var id = intake.raise(about("head", SignalLevel.RED, "1"));
        assertThat(readers(id)).isEqualTo(List.of("discipline", "superior", "auditor"));
        assertThatThrownBy(() -> assign(id, "discipline", "superior", viewer("discipline")))
                .hasMessageContaining("refusal.body-HEAD");
        assertThatThrownBy(() -> assign(id, "discipline", "staffA1", viewer("superior")))
                .hasMessageContaining("refusal.verifier-SUBORDINATE");
        assign(id, "discipline", "superior", viewer("superior"));
        assertThatThrownBy(() -> acts.propose(id, version(id), confirmed(SignalLevel.RED), viewer("superior")))
                .hasMessageContaining("other-writes");
        acts.propose(id, version(id), confirmed(SignalLevel.RED), viewer("discipline"));
        acts.conclude(id, version(id), "", viewer("superior"));
        assertThat(signals.require(id).state()).isEqualTo(SignalState.CONFIRMED);
    }

    @Test
    void whatConcernsOfficeOrInspectionIsKeptFromThem() {
        assertThat(readers(intake.raise(about("staffA1", SignalLevel.YELLOW, "1"))))
                .containsExactly("head", "deputy", "discipline", "chiefA", "chiefB", "superior", "auditor");
        var inspection = intake.raise(about("discipline", SignalLevel.YELLOW, "1"));
        assertThat(readers(inspection)).containsExactly("superior", "auditor");
        assertThatThrownBy(() -> assign(inspection, "staffA1", "chiefA", viewer("superior")))
                .hasMessageContaining("no-body-INSPECTION");
    }

    @Test
    void theChiefReadsTheSectionsAndWhomItConcernsOnlyTheGroundsOnceTold() {
        var id = intake.raise(about("staffB2", SignalLevel.YELLOW, "1"));
        assertThat(readers(id))
                .containsExactly("head", "deputy", "discipline", "chiefA", "staffA1", "chiefB", "superior", "auditor");
        assign(id, "staffA1", "discipline", viewer("discipline"));
        assertThatThrownBy(() -> acts.answer(id, version(id), "It was an old case", viewer("staffB2")))
                .isInstanceOf(Refused.class);
        acts.tell(id, version(id), person("staffB2"), viewer("staffA1"));
        assertThatThrownBy(() -> acts.tell(id, version(id), person("staffB2"), viewer("staffA1")))
                .hasMessageContaining("told");
        assertThat(readers(id)).contains("staffB2");
        acts.answer(id, version(id), "It was an old case", viewer("staffB2"));
        assertThatThrownBy(() -> acts.propose(id, version(id), dismissed(), viewer("staffB2")))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        var restricted = intake.raise(about("staffB1", SignalLevel.YELLOW, "1").restricted());
        assertThat(readers(restricted)).containsExactly("discipline", "staffA1", "superior");
    }

    @Test
    void oneOfTwoWhoConcludeAtOnceIsTold() throws Exception {
        var id = intake.raise(about("staffB2", SignalLevel.YELLOW, "1"));
        assign(id, "staffA1", "discipline", viewer("discipline"));
        acts.propose(id, version(id), confirmed(SignalLevel.YELLOW), viewer("staffA1"));
        var version = version(id);
        Callable<Boolean> conclude = () -> {
            try {
                acts.conclude(id, version, "", viewer("discipline"));
                return true;
            } catch (EditConflict | Refused lost) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var won = 0;
            for (var result : pool.invokeAll(List.of(conclude, conclude), 60, TimeUnit.SECONDS)) {
                won += result.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(entries(id)).containsOnlyOnce("monitoring.signal-confirm");
    }

    @Test
    void aConfirmedOrangeSignalOpensAReexaminationOfThePost() {
        var ledger = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        ledger.point("B", "staffB2", Grade.HIGH, ledger.form("B", "staffB2", "WITHDRAWN"));
        confirm(intake.raise(about("staffB2", SignalLevel.YELLOW, "1")), SignalLevel.YELLOW);
        assertThat(reexaminations()).isZero();
        confirm(intake.raise(about("staffB2", SignalLevel.ORANGE, "2").suppressing("another", 90)), SignalLevel.ORANGE);
        assertThat(reexaminations()).isEqualTo(1);
    }

    @Test
    void changedEvidenceIsFoundByItsHash() {
        var id = intake.raise(about("staffB2", SignalLevel.YELLOW, "1"));
        transactions.executeWithoutResult(status -> {
            jdbc.sql("alter table monitoring.signal_occurrence disable trigger is_append_only")
                    .update();
            jdbc.sql(
                            "update monitoring.signal_occurrence set evidence = '[{\"case\": \"other\"}]' where signal_id = :id")
                    .param("id", id.value())
                    .update();
            jdbc.sql("alter table monitoring.signal_occurrence enable trigger is_append_only")
                    .update();
            assertThat(new SignalSheets(jdbc, dates).of(id).occurrences().get(0).intact())
                    .isFalse();
            status.setRollbackOnly();
        });
        assertThat(new SignalSheets(jdbc, dates).of(id).occurrences().get(0).intact())
                .isTrue();
        assertThatThrownBy(() -> jdbc.sql("delete from monitoring.signal_occurrence where signal_id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("Nothing is deleted or rewritten");
    }

    @Test
    void falsePositivesAreCountedByIndicator() {
        dismissOf(intake.raise(about("staffB1", SignalLevel.YELLOW, "1")));
        confirm(intake.raise(about("staffB2", SignalLevel.YELLOW, "1")), SignalLevel.YELLOW);
        assertThat(figures.byIndicator(viewer("head"))).singleElement().satisfies(line -> {
            assertThat(line.raised()).isEqualTo(2);
            assertThat(line.rate()).isEqualTo(50);
            assertThat(line.asksForTuning()).isFalse();
            assertThat(line.name().en()).isEqualTo("Step skipped");
        });
    }

    @Test
    void tenThousandSignalsArePagedWithoutLossAndCountedAsTheyAreListed() {
        jdbc.sql("""
                        insert into monitoring.signal (id, unit_id, year, serial, number, source, section_id, level, wording_zh, confidentiality,
                            about, raised_on, last_seen_on, due_on, state, changed_at, changed_by)
                        select gen_random_uuid(), :unit, 2025, n, 'YJ-2025-' || n, 'AUDIT', :section, 'YELLOW', '线索', 'UNIT', 'STAFF',
                            date '2025-01-01' + n / 40, date '2025-01-01' + n / 40, date '2025-01-10' + n / 40, 'NEW', now(), 'fixture'
                        from generate_series(1, 10000) n
                        """)
                .param("unit", bureau.unit().value())
                .param("section", bureau.sections().get("B").value())
                .update();
        var head = viewer("head");
        var began = System.nanoTime();
        var page = list.page(head, SignalFilter.of(Map.of()));
        assertThat(page.total()).isEqualTo(10_000);
        var last = page;
        var seen = new java.util.HashSet<>(
                page.rows().stream().map(SignalRow::number).toList());
        for (var i = 0; i < 20; i++) {
            last = list.page(head, SignalFilter.of(Map.of("after", String.valueOf(last.next()))));
            last.rows().forEach(row -> assertThat(seen.add(row.number())).isTrue());
        }
        assertThat(seen).hasSize(21 * SignalList.PAGE);
        assertThat(list.counts(head).fresh()).isEqualTo(10_000);
        assertThat(list.page(viewer("chiefA"), SignalFilter.of(Map.of())).total())
                .isEqualTo(10_000);
        assertThat(list.page(viewer("staffB2"), SignalFilter.of(Map.of())).total())
                .isZero();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(30);
    }

    private NewSignal about(String who, SignalLevel level, String row) {
        return NewSignal.of(bureau.unit(), SignalSource.INDICATOR, level, new Bilingual("环节缺失", "A step is missing"))
                .by(new SignalIndicator("IR-A01", 1, "{\"steps\": 1}", row, "0"))
                .on(null, bureau.posts().get(who), null)
                .restingOn("[{\"case\": \"" + row + "\"}]", List.of())
                .suppressing("IR-A01|" + who, 90);
    }

    private void confirm(SignalId id, SignalLevel level) {
        assign(id, "staffA1", "discipline", viewer("discipline"));
        acts.propose(id, version(id), confirmed(level), viewer("staffA1"));
        acts.conclude(id, version(id), "", viewer("discipline"));
    }

    private void dismissOf(SignalId id) {
        assign(id, "staffA1", "discipline", viewer("discipline"));
        acts.propose(id, version(id), dismissed(), viewer("staffA1"));
        acts.conclude(id, version(id), "", viewer("discipline"));
    }

    private static Findings confirmed(SignalLevel level) {
        return Findings.confirming("Three files were looked at.", level, "", ProposedStep.REMINDER);
    }

    private static Findings dismissed() {
        return Findings.dismissing("The queue has a lane.", Dismissal.LAWFUL_EXCEPTION, "Priority lane", "Lane cases");
    }

    private void assign(SignalId id, String one, String other, Viewer by) {
        acts.assign(id, version(id), person(one), person(other), "", by);
    }

    private int version(SignalId id) {
        return signals.require(id).version();
    }

    private PersonId person(String key) {
        return java.util.Objects.requireNonNull(bureau.people().get(key));
    }

    private Viewer viewer(String key) {
        return viewers.of(bureau.username(key)).orElseThrow();
    }

    private List<String> readers(SignalId id) {
        return List.of(
                        "head",
                        "deputy",
                        "discipline",
                        "chiefA",
                        "staffA1",
                        "staffA2",
                        "chiefB",
                        "staffB1",
                        "staffB2",
                        "superior",
                        "auditor")
                .stream()
                .filter(key -> signals.find(id, viewer(key)).isPresent())
                .toList();
    }

    private List<String> entries(SignalId id) {
        return jdbc.sql("select act from audit.entry where subject_id = :id order by sequence")
                .param("id", id.value().toString())
                .query(String.class)
                .list();
    }

    private long reexaminations() {
        return jdbc.sql("select count(*) from risks.reexamination where unit_id = :unit and trigger = 'WARNING'")
                .param("unit", bureau.unit().value())
                .query(Long.class)
                .single();
    }
}
