package org.probity.warnings.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalState;
import org.probity.monitoring.signals.Signals;
import org.probity.organization.PersonId;
import org.probity.supervision.letters.Service;
import org.probity.supervision.letters.Serving;
import org.probity.warnings.LadderFixture;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningEscalation;
import org.probity.warnings.WarningId;
import org.probity.warnings.Warnings;
import org.probity.warnings.lessons.LessonAim;
import org.probity.warnings.lessons.LessonAnswer;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;

/** A reminder's acts, each by whom they are open to (P4.2b, F11). */
@ProbityTest
@DirtiesContext
@Import(LadderFixture.class)
class ReminderTests {

    private static final List<LessonAnswer> LESSON = List.of(new LessonAnswer(LessonAim.RULE, "修订补正告知制度"));

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private LadderFixture ladder;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Warnings warnings;

    @Autowired
    private WarningEscalation escalation;

    @Autowired
    private Signals signals;

    @Autowired
    private MutableClock clock;

    @Test
    void aReminderGoesFromASignalToItsLesson() {
        var bureau = bureaus.found();
        var signal = ladder.confirmed(bureau, "staffA2", SignalLevel.YELLOW);
        var office = ladder.viewer(bureau, "staffA1");
        var head = ladder.viewer(bureau, "head");
        var addressee = ladder.viewer(bureau, "staffA2");
        var id = reminders.draft(office, letter(bureau, "staffA2", signal));
        assertThat(warnings.find(id, addressee)).isEmpty();

        assertThatThrownBy(() -> reminders.issue(office, id, 0)).isInstanceOf(AccessDeniedException.class);
        reminders.submit(office, id, 0);
        assertThatThrownBy(() -> reminders.approve(office, id, 1)).isInstanceOf(AccessDeniedException.class);
        reminders.approve(head, id, 1);
        var issued = at(id);
        assertThat(issued.number()).contains("号");
        assertThat(issued.dueOn()).isEqualTo(ladder.today().plusDays(7));
        assertThat(warnings.find(id, addressee)).isPresent();
        assertThat(warnings.find(id, ladder.viewer(bureau, "staffB1"))).isEmpty();
        assertThat(warnings.find(id, ladder.viewer(bureau, "chiefA"))).isPresent();
        assertThat(signals.require(new SignalId(signal)).state()).isEqualTo(SignalState.TAKEN_UP);

        assertThatThrownBy(() -> reminders.acknowledge(head, id, 2, "收到")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reminders.close(office, id, 2, "已改进", LESSON)).isInstanceOf(Refused.class);
        reminders.acknowledge(addressee, id, 2, "今后一次性告知全部补正内容");
        assertThatThrownBy(() -> reminders.acknowledge(addressee, id, 2, "再次")).isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> reminders.acknowledge(addressee, id, 3, "再次")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reminders.close(office, id, 3, "已改进", List.of()))
                .isInstanceOf(Refused.class);
        reminders.close(office, id, 3, "已一次性告知，未再发生", LESSON);
        assertThat(at(id).state()).isEqualTo("CLOSED");
        assertThat(signals.require(new SignalId(signal)).state()).isEqualTo(SignalState.SETTLED);
    }

    @Test
    void aChiefRemindsInTheOwnSectionAloneAndAnUnconfirmedSignalCarriesNothing() {
        var bureau = bureaus.found();
        var chief = ladder.viewer(bureau, "chiefA");
        var id = reminders.draft(chief, letter(bureau, "staffA2", null));
        reminders.issue(chief, id, 0);
        assertThat(at(id).state()).isEqualTo("ISSUED");
        assertThatThrownBy(() -> reminders.draft(chief, letter(bureau, "staffB2", null)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reminders.draft(ladder.viewer(bureau, "staffB2"), letter(bureau, "staffB1", null)))
                .isInstanceOf(AccessDeniedException.class);
        var unconfirmed = ladder.raised(bureau, "staffA2", SignalLevel.YELLOW);
        assertThatThrownBy(() -> reminders.draft(chief, letter(bureau, "staffA2", unconfirmed)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theOfficesOwnGoToDisciplineInspectionAndTheHeadsToTheSuperior() {
        var bureau = bureaus.found();
        var office = ladder.viewer(bureau, "staffA1");
        var chief = ladder.viewer(bureau, "chiefA");
        var discipline = ladder.viewer(bureau, "discipline");
        var superior = ladder.viewer(bureau, "superior");
        refused(chief, letter(bureau, "staffA1", null));
        refused(office, letter(bureau, "chiefA", null));
        refused(office, letter(bureau, "head", null));
        refused(discipline, letter(bureau, "head", null));
        refused(office, letter(bureau, "discipline", null));
        var ofOffice = reminders.draft(discipline, letter(bureau, "staffA1", null));
        assertThat(warnings.find(ofOffice, chief)).isEmpty();
        reminders.submit(discipline, ofOffice, 0);
        assertThatThrownBy(() -> reminders.approve(discipline, ofOffice, 1)).isInstanceOf(AccessDeniedException.class);
        reminders.approve(ladder.viewer(bureau, "head"), ofOffice, 1);
        var ofHead = reminders.draft(superior, letter(bureau, "head", null));
        assertThat(warnings.find(ofHead, ladder.viewer(bureau, "head"))).isEmpty();
        assertThat(warnings.find(ofHead, discipline)).isEmpty();
        reminders.issue(superior, ofHead, 0);
        assertThat(warnings.find(ofHead, ladder.viewer(bureau, "head"))).isPresent();
        assertThat(warnings.find(ofHead, office)).isEmpty();
    }

    @Test
    void whatIsNotOpenedIsDeliveredOnPaperAndWhatStaysUnansweredIsProposedHigher() {
        var bureau = bureaus.found();
        var discipline = ladder.viewer(bureau, "discipline");
        var id = reminders.draft(discipline, letter(bureau, "staffB2", null));
        reminders.submit(discipline, id, 0);
        reminders.approve(ladder.viewer(bureau, "deputy"), id, 1);
        var served = ladder.today();
        reminders.deliver(
                discipline,
                id,
                2,
                new Serving(Service.Way.LEFT_BEHIND, served, discipline.requirePerson(), "赵甲", "本人拒收，留置送达"));
        assertThat(at(id).dueOn()).isEqualTo(served.plusDays(7));
        clock.moveTo(served.plusDays(8));
        var inspecting = ladder.viewer(bureau, "discipline");
        assertThat(escalation.proposals(inspecting)).isEmpty();
        clock.moveTo(served.plusDays(40));
        assertThat(escalation.proposals(inspecting))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.days()).isGreaterThanOrEqualTo(10));
        assertThatThrownBy(() -> escalation.decline(inspecting, id, 3, "")).isInstanceOf(Refused.class);
        escalation.decline(inspecting, id, 3, "本人出差在外，返回后签收");
        assertThat(escalation.proposals(inspecting)).isEmpty();
        clock.moveTo(served.plusDays(70));
        assertThatThrownBy(() -> escalation.take(ladder.viewer(bureau, "chiefB"), id, 3))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(escalation.take(ladder.viewer(bureau, "discipline"), id, 3))
                .isEqualTo("/warnings/inquiries/new?parent=" + id);
        assertThat(at(id).state()).isEqualTo("ESCALATED");
    }

    @Test
    void aTalkIsHeldByTwoNeitherOfThemUnderThePerson() {
        var bureau = bureaus.found();
        var deputy = ladder.viewer(bureau, "deputy");
        assertThatThrownBy(() -> reminders.draft(deputy, talk(bureau, "chiefA", "staffA2")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reminders.draft(deputy, talk(bureau, "chiefA", "chiefA")))
                .isInstanceOf(Refused.class);
        var id = reminders.draft(deputy, talk(bureau, "chiefA", "discipline"));
        reminders.issue(deputy, id, 0);
        reminders.acknowledge(ladder.viewer(bureau, "chiefA"), id, 1, "认真对照检查，立即改进");
        assertThat(at(id).state()).isEqualTo("ACKNOWLEDGED");
    }

    private void refused(org.probity.identity.Viewer viewer, ReminderDraft draft) {
        assertThatThrownBy(() -> reminders.draft(viewer, draft)).isInstanceOf(Refused.class);
    }

    private Warning at(WarningId id) {
        return warnings.find(id).orElseThrow();
    }

    private ReminderDraft letter(Bureau bureau, String to, @Nullable UUID signal) {
        return draft(bureau.people().get(to), Reminder.Form.LETTER, null, signal);
    }

    private ReminderDraft talk(Bureau bureau, String to, String second) {
        return draft(
                bureau.people().get(to), Reminder.Form.TALK, bureau.people().get(second), null);
    }

    private ReminderDraft draft(PersonId person, Reminder.Form form, @Nullable PersonId second, @Nullable UUID signal) {
        var talk = form == Reminder.Form.TALK;
        return new ReminderDraft(
                form,
                signal == null ? Reminder.Ground.CHECK_FINDING : Reminder.Ground.SIGNAL,
                "",
                person,
                new Bilingual("同一事项两次要求补正材料", "Supplements were asked for twice"),
                "一次性告知全部补正内容",
                talk ? LocalDateTime.of(ladder.today().minusDays(1), java.time.LocalTime.of(9, 30)) : null,
                talk ? "会议室" : "",
                second,
                talk ? "重申一次性告知要求" : "",
                signal == null ? List.of() : List.of(signal),
                null);
    }
}
