package org.probity.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.audit.AuditLog;
import org.probity.audit.Entry;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaItemId;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A power's way from draft into force, into its next edition and out of force. */
@ProbityTest
class PowerActsTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Viewers viewers;

    @Autowired
    private PowerDrafts drafts;

    @Autowired
    private PowerActs acts;

    @Autowired
    private Powers powers;

    @Autowired
    private PowerContents contents;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchAgenda agenda;

    @Autowired
    private AuditLog auditLog;

    @Autowired
    private MutableClock clock;

    private Bureaus.Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    @Test
    void aPowerGoesThroughFourHandsIntoForce() {
        var id = drafts.create(office(), content("采矿许可"));
        assertThat(power(id).code()).isEqualTo("A0001");
        assertThat(powers.confirmed(bureau.sections().get("A"))).isFalse();
        perform("chiefA", id, PowerAct.CONFIRM, null);
        assertThat(powers.confirmed(bureau.sections().get("A"))).isTrue();
        perform("staffB1", id, PowerAct.REVIEW, null);
        meetingDecides(id, AgendaDecision.Outcome.ADOPTED);
        perform("staffA1", id, PowerAct.PUBLISH, null);
        assertThat(power(id).state()).isEqualTo(PowerState.PUBLISHED);
        assertThat(entries(id))
                .containsExactly(
                        "powers.published",
                        "powers.approved",
                        "powers.put-before-meeting",
                        "powers.reviewed",
                        "powers.confirmed",
                        "powers.drafted");
    }

    @Test
    void nobodyElseDoesAnothersPart() {
        var id = drafts.create(office(), content("取水许可"));
        for (var key : List.of("chiefB", "staffA2", "staffB1", "head", "auditor")) {
            assertThatThrownBy(() -> perform(key, id, PowerAct.CONFIRM, null))
                    .as(key)
                    .isInstanceOf(AccessDeniedException.class);
        }
        perform("chiefA", id, PowerAct.CONFIRM, null);
        assertThatThrownBy(() -> perform("chiefA", id, PowerAct.REVIEW, null))
                .isInstanceOf(AccessDeniedException.class);
        perform("staffB1", id, PowerAct.REVIEW, null);
        assertThatThrownBy(() -> perform("head", id, PowerAct.APPROVE, null))
                .as("no single person approves")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> perform("staffA1", id, PowerAct.PUBLISH, null))
                .hasMessageContaining("powers.refusal.act-not-now");
    }

    @Test
    void aReturnedPowerCarriesTheCommentBackAndAMeetingCanReturnItToo() {
        var id = drafts.create(office(), content("林木采伐许可"));
        perform("chiefA", id, PowerAct.CONFIRM, null);
        assertThatThrownBy(() -> perform("staffB1", id, PowerAct.RETURN_CONFIRMED, " "))
                .hasMessageContaining("powers.refusal.comment-missing");
        perform("staffB1", id, PowerAct.RETURN_CONFIRMED, "依据第四十条不完整");
        assertThat(power(id).state()).isEqualTo(PowerState.DRAFT);
        assertThat(power(id).returnedComment()).isEqualTo("依据第四十条不完整");
        perform("chiefA", id, PowerAct.CONFIRM, null);
        perform("staffB1", id, PowerAct.REVIEW, null);
        meetingDecides(id, AgendaDecision.Outcome.RETURNED);
        assertThat(power(id).state()).isEqualTo(PowerState.DRAFT);
        assertThat(power(id).returnedComment()).isEqualTo("再研究");
        assertThat(agenda.pending(bureau.unit())).isEmpty();
    }

    @Test
    void whoDraftedDoesNotReviewAndIsConcernedAtTheMeeting() {
        var reviewer = bureau.people().get("staffB1");
        var id = drafts.saveAll(bureau.unit(), List.of(content("排污许可")), PowerState.DRAFT, reviewer, "导入")
                .get(0);
        perform("chiefA", id, PowerAct.CONFIRM, null);
        assertThatThrownBy(() -> perform("staffB1", id, PowerAct.REVIEW, null))
                .hasMessageContaining("powers.refusal.drafter-reviews");
    }

    @Test
    void withoutALawfulBasisAPowerGoesNowhereButOut() {
        var bad = PowerFixture.with(content("收费许可"), List.of());
        var id = drafts.create(office(), bad);
        assertThatThrownBy(() -> perform("chiefA", id, PowerAct.CONFIRM, null))
                .hasMessageContaining("powers.refusal.no-basis");
        perform("staffA1", id, PowerAct.REVOKE_UNPUBLISHED, "没有法定依据");
        assertThat(power(id).state()).isEqualTo(PowerState.REVOKED);
        assertThat(powers.all(bureau.unit())).isEmpty();
    }

    @Test
    void anAmendmentGoesTheSameWayWhileThePublishedEditionStaysInForce() {
        var id = published("河道采砂许可");
        var before = contents.of(power(id));
        var firstStep = before.steps().get(0).id();
        perform("chiefA", id, PowerAct.AMEND, "法律修订");
        var amended = PowerFixture.withSteps(
                contents.underWay(power(id)),
                before.steps().get(0),
                PowerFixture.step(2, bureau.posts().get("staffA2"), 2),
                PowerFixture.step(3, bureau.posts().get("chiefA"), 2));
        drafts.save(viewer("chiefA"), id, power(id).version(), amended);
        assertThat(contents.of(power(id))).isEqualTo(before);
        perform("chiefA", id, PowerAct.CONFIRM, null);
        perform("staffB1", id, PowerAct.REVIEW, null);
        assertThat(agendaConcerns(id)).contains(bureau.people().get("chiefA"));
        agenda.decided(batchOf(id).value(), decision(AgendaDecision.Outcome.ADOPTED));
        assertThat(contents.of(power(id))).isEqualTo(before);
        assertThat(power(id).state().inForce()).isTrue();
        var beforePublication = clock.instant();
        perform("staffA1", id, PowerAct.PUBLISH, null);
        assertThat(power(id).edition()).isEqualTo(2);
        assertThat(contents.of(power(id)).steps()).hasSize(3);
        assertThat(contents.of(power(id)).steps().get(0).id()).isEqualTo(firstStep);
        assertThat(contents.asOf(id, beforePublication).orElseThrow().steps()).isEqualTo(before.steps());
        assertThat(contents.editions(id))
                .extracting(PowerContents.Edition::number)
                .containsExactly(2, 1);
    }

    @Test
    void twoPeopleWhoEditOnePowerDoNotOverwriteEachOther() {
        var id = drafts.create(office(), content("用海许可"));
        var seen = power(id).version();
        drafts.save(office(), id, seen, content("用海许可（一）"));
        assertThatThrownBy(() -> drafts.save(viewer("chiefA"), id, seen, content("用海许可（二）")))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> acts.perform(viewer("chiefA"), new PowerActs.Seen(id, seen), PowerAct.CONFIRM, null))
                .as("nor does a chief confirm what he has not seen")
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void aListIsSavedWholeOrNotAtAll() {
        var broken = PowerFixture.withSteps(content("第二项"), PowerFixture.step(2, null, 1));
        assertThatThrownBy(() ->
                        drafts.saveAll(bureau.unit(), List.of(content("第一项"), broken), PowerState.DRAFT, null, "导入"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).field()).startsWith("1."));
        assertThat(powers.all(bureau.unit())).isEmpty();
        assertThat(drafts.check(bureau.unit(), List.of(content("同名"), content("同 名"))))
                .hasSize(1);
        var ids = drafts.saveAll(bureau.unit(), List.of(content("第一项")), PowerState.DRAFT, null, "导入");
        var version = power(ids.get(0)).version();
        var again = contents.of(power(ids.get(0)));
        assertThat(drafts.saveAll(bureau.unit(), List.of(again), PowerState.DRAFT, null, "再次导入"))
                .isEqualTo(ids);
        assertThat(power(ids.get(0)).version()).as("nothing changed").isEqualTo(version);
    }

    private PowerContent content(String name) {
        return PowerFixture.sound(
                bureau.sections().get("A"),
                name,
                bureau.posts().get("staffA2"),
                bureau.posts().get("chiefA"));
    }

    private PowerId published(String name) {
        return drafts.saveAll(bureau.unit(), List.of(content(name)), PowerState.PUBLISHED, null, "原清单")
                .get(0);
    }

    private void perform(String key, PowerId id, PowerAct act, String comment) {
        acts.perform(viewer(key), new PowerActs.Seen(id, power(id).version()), act, comment);
    }

    private void meetingDecides(PowerId id, AgendaDecision.Outcome outcome) {
        agenda.decided(batchOf(id).value(), decision(outcome));
    }

    private BatchId batchOf(PowerId id) {
        return batches.waiting(id)
                .orElseGet(() -> batches.compose(office(), List.of(id), new Bilingual("职权审定", "Powers")));
    }

    private Set<org.probity.organization.PersonId> agendaConcerns(PowerId id) {
        return agenda.concerned(batchOf(id).value());
    }

    private AgendaDecision decision(AgendaDecision.Outcome outcome) {
        return new AgendaDecision(
                outcome,
                null,
                outcome == AgendaDecision.Outcome.ADOPTED ? "同意" : "再研究",
                MeetingId.random(),
                AgendaItemId.random(),
                MeetingBody.LEADING_GROUP,
                LocalDate.of(2026, 5, 6),
                Instant.now(),
                5,
                5,
                4,
                0,
                0,
                1);
    }

    private Viewer office() {
        return viewer("staffA1");
    }

    private Viewer viewer(String key) {
        return viewers.of(bureau.username(key)).orElseThrow();
    }

    private Power power(PowerId id) {
        return powers.find(id).orElseThrow();
    }

    private List<String> entries(PowerId id) {
        return auditLog.entriesAbout(Subject.of("powers.power", id.value())).stream()
                .map(Entry::act)
                .toList();
    }
}
