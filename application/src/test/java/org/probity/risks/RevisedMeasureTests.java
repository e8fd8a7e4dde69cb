package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaItemId;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Invariant 7 and P2.1.4c: what was signed stays what it was, and the ledger says what holds now. */
@ProbityTest
@Import(Finding.class)
class RevisedMeasureTests {

    @Autowired
    private Finding finding;

    @Autowired
    private FormSigning signing;

    @Autowired
    private FormAgenda agenda;

    @Autowired
    private FormContents contents;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Forms forms;

    @Autowired
    private RiskPoints points;

    @Autowired
    private Measures measures;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MeasureActs acts;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Bureau bureau;
    private Form form;

    @BeforeEach
    void determined() {
        bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
        form = finding.filled(bureau, "staffA2");
        for (var signer : List.of("staffA2", "chiefA", "deputy")) {
            signing.sign(form.id(), bureau.people().get(signer), finding.hash(form), "");
        }
        finding.peer(bureau, form, "staffA1");
        signing.sign(form.id(), bureau.people().get("staffA1"), finding.hash(form), "");
        decide();
        form = forms.find(form.id()).orElseThrow();
        clock.advance(Duration.ofHours(3));
    }

    private void decide() {
        transactions.executeWithoutResult(status -> {
            var meeting = bureaus.insert(
                    "programme.meeting",
                    "unit_id",
                    bureau.unit().value(),
                    "cycle_id",
                    bureau.cycle(),
                    "body",
                    "LEADING_GROUP",
                    "title_zh",
                    "集体研究会",
                    "held_on",
                    finding.today(),
                    "chair_id",
                    bureau.people().get("head").value(),
                    "recorder_id",
                    bureau.people().get("staffA1").value());
            var item = UUID.randomUUID();
            jdbc.sql("""
                            insert into programme.agenda_item (id, meeting_id, position, subject, subject_id, title_zh)
                            values (:id, :meeting, 1, 'risks.form', :form, '表')
                            """)
                    .param("id", item)
                    .param("meeting", meeting)
                    .param("form", form.id().value())
                    .update();
            agenda.decided(
                    form.id().value(),
                    new AgendaDecision(
                            AgendaDecision.Outcome.ADOPTED,
                            null,
                            "同意",
                            new MeetingId(meeting),
                            new AgendaItemId(item),
                            MeetingBody.LEADING_GROUP,
                            finding.today(),
                            clock.instant(),
                            5,
                            4,
                            4,
                            0,
                            0,
                            1));
        });
    }

    private RiskPoint point() {
        return points.ofForm(form.id()).get(0);
    }

    private Measure onLedger() {
        return measures.of(List.of(point().id())).get(point().id()).get(0);
    }

    private static MeasureWording wording(Measure measure, String zh) {
        return new MeasureWording(
                measure.type(), new Bilingual(zh, "Revised"), measure.owner(), measure.dueOn(), CheckFrequency.WEEKLY);
    }

    private byte[] decidedHash() {
        return signatures.of(form.id()).stream()
                .filter(signature -> signature.valid() && signature.level() == SignatureLevel.COLLECTIVE)
                .findFirst()
                .orElseThrow()
                .contentHash();
    }

    @Test
    void aDeterminedFormGoesOnShowingWhatWasSignedWhileTheLedgerShowsWhatHolds() {
        var signed = onLedger();
        var asSigned = contents.of(form).hex();

        acts.revise(signed.id(), wording(signed, "每周抽查一次处罚案卷，抽查记录存档"), "检查发现原措施频次过低");
        acts.add(point().id(), wording(signed, "处罚决定会签"), "领导小组要求补充");

        assertThat(contents.of(form).hex()).isEqualTo(asSigned);
        assertThat(contents.of(form).hash()).isEqualTo(decidedHash());
        assertThat(measures.declared(form, List.of(point().id())).get(point().id()))
                .containsExactly(signed);
        assertThat(ledger.find(point().id().value(), LedgerTables.today())
                        .orElseThrow()
                        .measures())
                .extracting(measure -> measure.text().zh())
                .containsExactly("每周抽查一次处罚案卷，抽查记录存档", "处罚决定会签");
        assertThat(measures.of(List.of(point().id())).get(point().id()))
                .extracting(Measure::frequency)
                .containsOnly(CheckFrequency.WEEKLY);
    }

    @Test
    void aPointKeepsItsLastMeasureUntilAnotherStandsInItsPlace() {
        var only = onLedger();
        assertThatThrownBy(() -> acts.end(only.id(), "不再需要"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.code())
                                .containsExactly("risks.refusal.last-measure"));
        assertThat(onLedger()).isEqualTo(only);

        acts.add(point().id(), wording(only, "处罚决定会签"), "替代原措施");
        acts.end(only.id(), "已由会签替代");

        assertThat(onLedger().text().zh()).isEqualTo("处罚决定会签");
        assertThat(measures.declared(form, List.of(point().id())).get(point().id()))
                .containsExactly(only);
    }

    @Test
    void everyChangeGivesTheLineANewVersionAndNeedsAReason() {
        var before = point().version();
        assertThatThrownBy(() -> acts.revise(onLedger().id(), wording(onLedger(), "另写"), " "))
                .isInstanceOf(Refused.class);
        assertThat(point().version()).isEqualTo(before);
        acts.revise(onLedger().id(), wording(onLedger(), "另写"), "改写");
        assertThat(point().version()).isGreaterThan(before);
        assertThat(jdbc.sql("select act from audit.entry where subject_id = :id order by sequence desc limit 1")
                        .param("id", point().id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("risks.measure-revised");
    }

    @Test
    void whatIsStillBeingSignedIsChangedOnTheForm() {
        var open = finding.filled(bureau, "staffB1");
        var draft = points.ofForm(open.id()).get(0);
        assertThatThrownBy(() -> acts.add(draft.id(), wording(onLedger(), "另写"), "补充"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.code())
                                .containsExactly("risks.refusal.not-on-ledger"));
    }

    @Test
    void theDeterminedMeasureHasALifeAndANumber() {
        assertThat(jdbc.sql("select number || ' ' || state from measures.measure where id = :id")
                        .param("id", onLedger().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("M-0001 PLANNED");
    }
}
