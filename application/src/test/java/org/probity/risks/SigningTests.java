package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaItemId;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** P2.1.2d: self, chief, leader in charge, office, meeting; and who may not. */
@ProbityTest
@Import(Finding.class)
class SigningTests {

    @Autowired
    private Finding finding;

    @Autowired
    private FormSigning signing;

    @Autowired
    private FormEditing editing;

    @Autowired
    private FormIssue issue;

    @Autowired
    private Forms forms;

    @Autowired
    private RiskPoints points;

    @Autowired
    private Measures measures;

    @Autowired
    private Signatures signatures;

    @Autowired
    private PeerChecks peers;

    @Autowired
    private FormAgenda agenda;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
    }

    private void sign(Form form, String key) {
        signing.sign(form.id(), bureau.people().get(key), finding.hash(form), "");
    }

    private void refusedToSign(Form form, String key, String code) {
        assertThatThrownBy(() -> sign(form, key))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.code())
                                .contains("risks.refusal." + code));
    }

    @ParameterizedTest
    @CsvSource({
        "staffA2, staffA2 chiefA deputy staffA1, staffA1",
        "chiefA, chiefA deputy staffA1, staffA2",
        "deputy, deputy head staffA1, discipline",
        "discipline, discipline head staffA1, deputy",
        "head, head staffA1, deputy",
        "staffA1, staffA1 chiefA deputy head, staffA2"
    })
    void everyChainRunsInItsOrderToTheMeeting(String holder, String chain, String peer) {
        var form = finding.filled(bureau, holder);
        var order = List.of(chain.split(" "));
        for (var signer : order) {
            bureau.people().keySet().stream()
                    .filter(other -> !other.equals(signer))
                    .forEach(
                            other -> assertThatThrownBy(() -> sign(form, other)).isInstanceOf(Refused.class));
            if (signer.equals(holder)) {
                sign(form, signer);
                finding.peer(bureau, form, peer);
            } else {
                sign(form, signer);
            }
        }
        assertThat(finding.state(form)).isEqualTo(FormState.LG_SUMMARISED);
        assertThat(agenda.pending(bureau.unit()))
                .anyMatch(matter -> matter.subjectId().equals(form.id().value()));
        assertThat(agenda.concerned(form.id().value()))
                .containsExactly(bureau.people().get(holder));
        decide(form, AgendaDecision.Outcome.ADOPTED, MeetingBody.LEADING_GROUP);
        assertThat(finding.state(form)).isEqualTo(FormState.DETERMINED);
        var point = points.ofForm(form.id()).get(0);
        assertThat(point.status()).isEqualTo(PointStatus.ACTIVE);
        assertThat(point.verification()).isEqualTo(Verification.VERIFIED);
        assertThat(point.code()).matches("\\d{4}-P\\d{4,}");
        assertThatThrownBy(() -> editing.remove(form.id(), point.id())).isInstanceOf(Refused.class);
    }

    @Test
    void wrongOrderTwiceAndOneselfAreRefused() {
        var form = finding.filled(bureau, "staffA2");
        refusedToSign(form, "chiefA", "not-your-turn");
        sign(form, "staffA2");
        refusedToSign(form, "staffA2", "own-form");
        refusedToSign(form, "deputy", "not-your-turn");
        sign(form, "chiefA");
        refusedToSign(form, "chiefA", "signed-already");
        sign(form, "deputy");
        refusedToSign(form, "staffA1", "no-peer-check");
        finding.peer(bureau, form, "staffA1");
        sign(form, "staffA1");
        refusedToSign(form, "staffA1", "signed-already");
    }

    @Test
    void whoeverSignsSignsWhatTheySaw() {
        var form = finding.filled(bureau, "staffA2");
        var seen = finding.hash(form);
        editing.add(form.id(), List.of(finding.complete(bureau, "staffA2")));
        assertThatThrownBy(() -> signing.sign(form.id(), bureau.people().get("staffA2"), seen, ""))
                .hasMessageContaining("content-changed");
    }

    @Test
    void anyEditAfterSignaturesVoidsThemAllAndSaysWhatChanged() {
        var random = new Random(7);
        for (var round = 0; round < 12; round++) {
            var form = round == 0
                    ? finding.filled(bureau, "staffA2")
                    : forms.find(finding.formOf(bureau, "staffA2").id()).orElseThrow();
            sign(form, "staffA2");
            if (round % 3 > 0) {
                sign(form, "chiefA");
            }
            if (round % 3 > 1) {
                sign(form, "deputy");
            }
            var before = finding.hash(form);
            var point = points.ofForm(form.id()).get(0);
            var entry = PointEntry.of(point, measures.of(List.of(point.id())).get(point.id()));
            assertThat(editing.change(form.id(), point.id(), entry))
                    .as("no change voids nothing")
                    .isZero();
            var unchanged = points.ofForm(form.id()).get(0);
            var voided = editing.change(
                    form.id(), point.id(), changed(entry.withVersion(unchanged.version()), random.nextInt(8), round));
            assertThat(voided).isEqualTo(round % 3 + 1);
            assertThat(finding.hash(form)).isNotEqualTo(before);
            assertThat(finding.state(form)).isEqualTo(FormState.DRAFT);
            assertThat(signatures.of(form.id())).noneMatch(Signature::valid).allSatisfy(signature -> {
                assertThat(signature.voidReasons()).isNotEmpty();
                assertThat(signature.voidedBy()).isNotEmpty();
            });
        }
    }

    private static PointEntry changed(PointEntry e, int field, int round) {
        var mark = " " + round;
        return new PointEntry(
                e.version(),
                e.place(),
                e.unitKind(),
                field == 0 ? e.titleZh() + mark : e.titleZh(),
                field == 1 ? e.titleEn() + mark : e.titleEn(),
                field == 2 ? e.descriptionZh() + mark : e.descriptionZh(),
                e.descriptionEn(),
                e.primary(),
                field == 3
                        ? Set.of("POST_DUTY", round % 2 == 0 ? "BUSINESS_PROCESS" : "SYSTEM_MECHANISM")
                        : e.sources(),
                e.otherSource(),
                e.cause(),
                e.method(),
                e.raisedBy(),
                e.threshold(),
                e.thresholdUnit(),
                e.probability(),
                field == 4 ? e.probabilityReason() + mark : e.probabilityReason(),
                e.harm(),
                e.harmReason(),
                e.control(),
                field == 5 ? e.controlReason() + mark : e.controlReason(),
                field == 6 ? Set.of(round % 2 == 0 ? "MATERIALS" : "LARGE_FUNDS") : e.criteria(),
                e.linked(),
                field < 7
                        ? e.measures()
                        : e.measures().stream()
                                .map(m -> new MeasureEntry(
                                        m.id(),
                                        m.type(),
                                        m.textZh() + mark,
                                        m.textEn(),
                                        m.owner(),
                                        m.dueOn(),
                                        m.frequency()))
                                .toList());
    }

    @Test
    void aReturnedFormComesBackWithTheCommentAndStartsAnew() {
        var form = finding.filled(bureau, "staffA2");
        sign(form, "staffA2");
        sign(form, "chiefA");
        assertThatThrownBy(() -> signing.sendBack(form.id(), bureau.people().get("deputy"), " "))
                .hasMessageContaining("comment-needed");
        assertThatThrownBy(() -> signing.sendBack(form.id(), bureau.people().get("staffB2"), "不关我事"))
                .hasMessageContaining("not-your-turn");
        signing.sendBack(form.id(), bureau.people().get("deputy"), "措施太空");
        assertThat(finding.state(form)).isEqualTo(FormState.RETURNED);
        assertThat(signatures.of(form.id())).noneMatch(Signature::valid);
        sign(form, "staffA2");
        assertThat(finding.state(form)).isEqualTo(FormState.SELF_SIGNED);
    }

    @Test
    void aBlankFormIsNoDeclarationAndADeclarationNeedsItsReason() {
        var form = finding.formOf(bureau, "staffA2");
        refusedToSign(form, "staffA2", "blank");
        assertThatThrownBy(() -> editing.declareNone(form.id(), true, "无", form.version()))
                .hasMessageContaining("none-reason");
        editing.declareNone(form.id(), true, "本岗位只负责收发文件，不涉及审批和裁量", form.version());
        assertThatThrownBy(() -> editing.declareNone(form.id(), false, "", form.version()))
                .isInstanceOf(EditConflict.class);
        sign(form, "staffA2");
        assertThat(finding.state(form)).isEqualTo(FormState.SELF_SIGNED);
        assertThat(editing.add(form.id(), List.of(finding.complete(bureau, "staffA2"))))
                .isEqualTo(1);
        refusedToSign(form, "staffA2", "none-with-points");
    }

    @Test
    void anIncompletePointKeepsAFormFromBeingSigned() {
        var form = finding.formOf(bureau, "staffA2");
        var complete = finding.complete(bureau, "staffA2");
        editing.add(form.id(), List.of(complete.withMeasures(List.of())));
        refusedToSign(form, "staffA2", "point-incomplete.measure");
    }

    @Test
    void aRefusalIsRecordedByTheNextLevelAndTheFormGoesOn() {
        var form = finding.filled(bureau, "staffA2");
        assertThatThrownBy(() ->
                        signing.recordRefusal(form.id(), bureau.people().get("staffA1"), finding.hash(form), "不愿签字"))
                .hasMessageContaining("not-your-turn");
        signing.recordRefusal(form.id(), bureau.people().get("chiefA"), finding.hash(form), "认为等级过高，不愿签字");
        assertThat(signatures.of(form.id())).singleElement().satisfies(signature -> {
            assertThat(signature.refused()).isTrue();
            assertThat(signature.recordedBy()).isEqualTo(bureau.people().get("chiefA"));
        });
        sign(form, "chiefA");
        assertThat(finding.state(form)).isEqualTo(FormState.CHIEF_SIGNED);
    }

    @Test
    void withoutAChiefTheLeaderInChargeSignsDirectly() {
        jdbc.sql(
                        "update organization.holding set to_on = from_on, changed_at = changed_at + interval '1 second' where post_id = :post")
                .param("post", bureau.posts().get("chiefA").value())
                .update();
        var form = finding.filled(bureau, "staffA2");
        sign(form, "staffA2");
        sign(form, "deputy");
        assertThat(finding.state(form)).isEqualTo(FormState.LEADER_SUMMARISED);
    }

    @Test
    void aPeerIsNeitherOneselfNorAStranger() {
        var form = finding.filled(bureau, "staffA2");
        assertThatThrownBy(() -> finding.peer(bureau, form, "staffA1")).hasMessageContaining("peer-not-now");
        sign(form, "staffA2");
        assertThatThrownBy(() -> finding.peer(bureau, form, "staffA2")).hasMessageContaining("peer-is-self");
        assertThatThrownBy(() -> finding.peer(bureau, form, "staffB1")).hasMessageContaining("peer-unrelated");
        finding.peer(bureau, form, "deputy");
        assertThat(peers.of(form.id())).hasSize(1);
        assertThat(PeerChecks.saysNothing("OK.")).isTrue();
        assertThat(PeerChecks.saysNothing("同意。")).isTrue();
        assertThat(PeerChecks.saysNothing("查看了裁量环节")).isFalse();
    }

    @Test
    void aPointThatWasNotAcceptedIsClosedWithItsReason() {
        var form = finding.filled(bureau, "head");
        editing.add(form.id(), List.of(finding.complete(bureau, "head")));
        sign(form, "head");
        finding.peer(bureau, form, "deputy");
        var second = points.ofForm(form.id()).get(1);
        assertThatThrownBy(() -> editing.verify(form.id(), second.id(), Verification.REJECTED, ""))
                .hasMessageContaining("rejection-needs-reason");
        editing.verify(form.id(), second.id(), Verification.REJECTED, "与第一项重复");
        sign(form, "staffA1");
        decide(form, AgendaDecision.Outcome.ADOPTED, MeetingBody.SUPERIOR);
        assertThat(points.ofForm(form.id()))
                .extracting(RiskPoint::status)
                .containsExactly(PointStatus.ACTIVE, PointStatus.CLOSED);
        assertThat(points.ofForm(form.id()).get(1).closeReason()).isEqualTo("与第一项重复");
    }

    @Test
    void aUnitFormIsStudiedAndDeterminedByMeetingsOnly() {
        var id = issue.unitForm(bureau.unit(), bureau.sections().get("A"));
        assertThat(issue.unitForm(bureau.unit(), bureau.sections().get("A"))).isEqualTo(id);
        var form = forms.find(id).orElseThrow();
        var complete = finding.complete(bureau, "chiefA");
        assertThatThrownBy(() -> editing.add(id, List.of(complete))).hasMessageContaining("unit-kind-needed");
        assertThatThrownBy(() -> editing.add(id, List.of(unit(complete, "-5")))).hasMessageContaining("threshold");
        assertThatThrownBy(() -> editing.add(id, List.of(unit(complete, "0")))).hasMessageContaining("threshold");
        assertThatThrownBy(() -> editing.add(id, List.of(unit(complete, "many"))))
                .hasMessageContaining("threshold");
        editing.add(id, List.of(unit(complete, "1,000,000")));
        assertThatThrownBy(() -> sign(form, "staffA2")).isInstanceOf(Refused.class);
        sign(form, "chiefA");
        decide(form, AgendaDecision.Outcome.ADOPTED, MeetingBody.SECTION);
        assertThat(finding.state(form)).isEqualTo(FormState.COLLECTIVELY_STUDIED);
        decide(form, AgendaDecision.Outcome.RETURNED, MeetingBody.LEADING_GROUP);
        assertThat(finding.state(form)).isEqualTo(FormState.RETURNED);
        sign(form, "chiefA");
        decide(form, AgendaDecision.Outcome.ADOPTED, MeetingBody.SECTION);
        decide(form, AgendaDecision.Outcome.ADOPTED, MeetingBody.LEADING_GROUP);
        assertThat(finding.state(form)).isEqualTo(FormState.DETERMINED);
        assertThat(agenda.concerned(id.value())).isEmpty();
        assertThat(points.ofForm(id).get(0).code()).contains("-U");
    }

    private PointEntry unit(PointEntry entry, String threshold) {
        return finding.unit(bureau, entry, threshold);
    }

    @Test
    void formsComeOnceToEachHolderOfEachPostAndNotBeforeThePowersAre() {
        var later = bureaus.found();
        finding.power(later, "A", "DRAFT");
        assertThatThrownBy(() -> issue.issue(later.unit(), later.sections().get("A"), null))
                .hasMessageContaining("powers-not-confirmed");
        assertThat(issue.issue(later.unit(), later.sections().get("A"), "上级要求提前开展"))
                .isEqualTo(3);
        assertThat(issue.issue(later.unit(), later.sections().get("A"), "上级要求提前开展"))
                .isZero();
        transactions.executeWithoutResult(status -> bureaus.insert(
                "organization.holding",
                "post_id",
                later.posts().get("staffA1").value(),
                "person_id",
                later.people().get("staffB2").value(),
                "from_on",
                finding.today(),
                "deputising",
                true));
        issue.begin(later.unit(), later.posts().get("staffA1"));
        assertThat(forms.ofPerson(later.people().get("staffB2"))).hasSize(1);
        issue.end(later.unit(), later.posts().get("staffA1"), later.people().get("staffB2"), finding.today());
        assertThat(forms.ofPerson(later.people().get("staffB2")))
                .singleElement()
                .extracting(Form::state)
                .isEqualTo(FormState.WITHDRAWN);
    }

    @Test
    void twoPeopleEditingOnePointDoNotOverwriteEachOther() {
        var form = finding.filled(bureau, "staffA2");
        var point = points.ofForm(form.id()).get(0);
        var entry = PointEntry.of(point, measures.of(List.of(point.id())).get(point.id()));
        editing.change(form.id(), point.id(), changed(entry, 0, 1));
        assertThatThrownBy(() -> editing.change(form.id(), point.id(), changed(entry, 0, 2)))
                .isInstanceOf(EditConflict.class);
    }

    private void decide(Form form, AgendaDecision.Outcome outcome, MeetingBody body) {
        transactions.executeWithoutResult(status -> {
            var meeting = bureaus.insert(
                    "programme.meeting",
                    "unit_id",
                    bureau.unit().value(),
                    "cycle_id",
                    bureau.cycle(),
                    "body",
                    body.name(),
                    "title_zh",
                    "集体研究会",
                    "held_on",
                    finding.today(),
                    "chair_id",
                    chair(body).value(),
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
                            outcome,
                            null,
                            "同意",
                            new MeetingId(meeting),
                            new AgendaItemId(item),
                            body,
                            LocalDate.now(),
                            Instant.now(),
                            5,
                            4,
                            4,
                            0,
                            0,
                            1));
        });
    }

    private PersonId chair(MeetingBody body) {
        return bureau.people()
                .get(body == MeetingBody.SECTION ? "chiefA" : body == MeetingBody.SUPERIOR ? "superior" : "head");
    }
}
