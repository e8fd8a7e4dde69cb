package org.probity.supervision.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.Appointment;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.supervision.letters.Letters;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Caution, admonition and correction: who may, in front of whom, within which days, and who reads it (P2.3b, F13b). */
@ProbityTest
@DirtiesContext
class InstrumentTests {

    private static final SectionId A = new SectionId(UUID.randomUUID());
    private static final SectionId L = new SectionId(UUID.randomUUID());

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Instruments instruments;

    @Autowired
    private InfluencePeriods periods;

    @Autowired
    private Letters letters;

    @Autowired
    private Viewers viewers;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private Dates dates;

    @Autowired
    private MutableClock clock;

    @Test
    void theStatementIsDueAfterFiveWorkingDaysCountedOverHolidaysAndMadeUpWeekends() {
        // National Day 2026: 1 to 7 October are free, Saturday 10 October is worked.
        var days = InstrumentDays.of(InstrumentKind.ADMONITION, LocalDate.of(2026, 9, 29), calendar);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 9, 30), days.statementDue()))
                .isEqualTo(5);
        assertThat(days.statementDue()).isAfter(LocalDate.of(2026, 10, 8));
        assertThat(days.influenceFrom()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(days.influenceUntil()).isEqualTo(LocalDate.of(2027, 3, 29));
        assertThat(days.followUpFrom()).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(InstrumentDays.of(InstrumentKind.CAUTION, LocalDate.of(2026, 9, 29), calendar)
                        .influenceUntil())
                .isNull();
    }

    @Test
    void whoMayDependsOnWhomItIsAbout() {
        var head = duties(L, null, null, true);
        var inspection = duties(L, null, null, false, Appointment.Role.DISCIPLINE_INSPECTION);
        var leader = duties(L, null, A, false);
        var staff = duties(A, null, null, false);
        assertThat(InstrumentRules.issuer(Set.of(Role.HEAD_OF_UNIT), head, staff))
                .isEqualTo(LetterIssuer.UNIT);
        assertThat(InstrumentRules.issuer(Set.of(Role.LEADER_IN_CHARGE), leader, staff))
                .isEqualTo(LetterIssuer.UNIT);
        assertThat(InstrumentRules.issuer(Set.of(Role.LEADER_IN_CHARGE), leader, head))
                .isNull();
        assertThat(InstrumentRules.issuer(Set.of(Role.DISCIPLINE_INSPECTION), inspection, head))
                .as("about the head: the superior")
                .isNull();
        assertThat(InstrumentRules.issuer(Set.of(Role.SUPERIOR), duties(null, null, null, false), head))
                .isEqualTo(LetterIssuer.SUPERIOR);
        assertThat(InstrumentRules.issuer(Set.of(Role.DISCIPLINE_INSPECTION), inspection, inspection))
                .isNull();
        assertThat(InstrumentRules.issuer(Set.of(Role.HEAD_OF_UNIT), head, inspection))
                .isEqualTo(LetterIssuer.UNIT);
        assertThat(InstrumentRules.isSubordinate(staff, leader)).isTrue();
        assertThat(InstrumentRules.isSubordinate(leader, staff)).isFalse();
        assertThat(InstrumentRules.isSubordinate(inspection, head)).isTrue();
    }

    private static Responsibilities duties(
            @Nullable SectionId in,
            @Nullable SectionId chief,
            @Nullable SectionId leads,
            boolean head,
            Appointment.Role... appointments) {
        return new Responsibilities(
                new UnitId(UUID.randomUUID()),
                Set.of(),
                in == null ? Set.of() : Set.of(in),
                chief == null ? Set.of() : Set.of(chief),
                leads == null ? Set.of() : Set.of(leads),
                head,
                Set.of(appointments));
    }

    @Test
    void nothingIsOpenOnceItIsClosed() {
        for (var act : InstrumentAct.values()) {
            assertThat(act.isOpenIn(InstrumentState.CLOSED)).as(act.name()).isFalse();
        }
        assertThat(EnumSet.allOf(InstrumentAct.class).stream().filter(act -> act.isOpenIn(InstrumentState.FOLLOWED_UP)))
                .containsExactly(InstrumentAct.CLOSE, InstrumentAct.END);
    }

    @Test
    void anAdmonitionRunsFromTheTalkToItsClosing() {
        var bureau = bureaus.found();
        var inspection = viewer(bureau, "discipline");
        var chief = viewer(bureau, "chiefA");
        refused("instrument-two-persons", () -> instruments.issue(inspection, draft(bureau, "chiefA", "deputy", null)));
        refused(
                "instrument-talker-is-person",
                () -> instruments.issue(inspection, draft(bureau, "chiefA", "deputy", "chiefA")));
        refused(
                "instrument-talker-below",
                () -> instruments.issue(inspection, draft(bureau, "chiefA", "staffA2", "staffB1")));
        refused(
                "instrument-may-not",
                () -> instruments.issue(inspection, draft(bureau, "head", "superior", "auditor")));
        refused("instrument-may-not", () -> instruments.issue(chief, draft(bureau, "staffA2", "deputy", "staffB1")));

        var id = instruments.issue(inspection, draft(bureau, "chiefA", "deputy", "staffB1"));
        assertThat(readersOf(bureau, id))
                .containsExactlyInAnyOrder(
                        "chiefA", "discipline", "deputy", "staffB1", "head", "staffA1", "superior", "auditor");
        var issued = instruments.find(id, chief).orElseThrow();
        var letter = letters.find(issued.letter(), chief).orElseThrow();
        assertThat(letter.title().zh()).isEqualTo("诫勉书");
        assertThat(letter.body().zh()).contains("个人决定应由集体决策事项").doesNotContain("{");
        assertThat(periods.holds(issued.person(), dates.today()))
                .as("from the day after")
                .isFalse();
        assertThat(periods.holds(issued.person(), dates.today().plusDays(1))).isTrue();
        assertThat(periods.of(bureau.unit())).hasSize(1);

        var talker = viewer(bureau, "deputy");
        refused("instrument-not-yet-SIGN", () -> instruments.sign(chief, id, 0));
        refused("instrument-by-TALKERS", () -> instruments.talk(inspection, id, 0, dates.today(), "会议室", "谈话"));
        refused(
                "instrument-talk-day",
                () -> instruments.talk(talker, id, 0, dates.today().plusDays(1), "会议室", "谈话"));
        instruments.talk(talker, id, 0, dates.today(), "三楼会议室", "指出问题，听取说明。");
        refused("instrument-by-PERSON", () -> instruments.sign(talker, id, 1));
        instruments.refuse(talker, id, 1, "人员见证", "认为事实有出入");
        assertThat(instruments.find(id, chief).orElseThrow().state()).isEqualTo(InstrumentState.ACKNOWLEDGED);
        instruments.state(chief, id, 2, "本人说明如下。");
        refused("instrument-not-yet-STATE", () -> instruments.state(chief, id, 3, "再说明。"));
        refused("instrument-not-yet-FOLLOW_UP", () -> instruments.followUp(inspection, id, 3, "已改正", true));
        clock.moveTo(issued.followUpFrom());
        instruments.followUp(inspection, id, 3, "查阅会议记录，已按程序集体决策。", true);
        refused("instrument-by-SECOND_SUPERVISOR", () -> instruments.close(inspection, id, 4, "办结"));
        instruments.close(viewer(bureau, "head"), id, 4, "影响期满，情况良好。");
        assertThat(instruments.find(id, chief).orElseThrow().state()).isEqualTo(InstrumentState.CLOSED);
    }

    @Test
    void aWrittenCautionIsAcknowledgedWithItsLetterAndOneAboutTheOfficeIsNotReadByIt() {
        var bureau = bureaus.found();
        var inspection = viewer(bureau, "discipline");
        var id = instruments.issue(
                inspection,
                new InstrumentDraft(
                        bureau.unit(),
                        InstrumentKind.CAUTION,
                        InstrumentForm.WRITTEN,
                        bureau.people().get("staffA1"),
                        Ground.DUTIES,
                        "",
                        "台账未按时更新。",
                        "请即补齐。",
                        "",
                        "",
                        "主要负责人",
                        null,
                        null));
        assertThat(readersOf(bureau, id))
                .containsExactlyInAnyOrder("staffA1", "discipline", "head", "superior", "auditor");
        var person = viewer(bureau, "staffA1");
        var caution = instruments.find(id, person).orElseThrow();
        letters.acknowledge(caution.letter(), person.requirePerson());
        assertThat(instruments.find(id, person).orElseThrow().state()).isEqualTo(InstrumentState.ACKNOWLEDGED);
        refused("instrument-not-yet-END", () -> instruments.end(inspection, id, 1, "调离"));
    }

    private static InstrumentDraft draft(
            Bureaus.Bureau bureau, String person, @Nullable String talker, @Nullable String recorder) {
        return new InstrumentDraft(
                bureau.unit(),
                InstrumentKind.ADMONITION,
                InstrumentForm.BOTH,
                bureau.people().get(person),
                Ground.COLLECTIVE_DECISION,
                "",
                "两项事项未经集体研究。",
                "今后一律提交集体研究。",
                "",
                "",
                "党支部书记",
                talker == null ? null : bureau.people().get(talker),
                recorder == null ? null : bureau.people().get(recorder));
    }

    private Viewer viewer(Bureaus.Bureau bureau, String who) {
        return viewers.of(bureau.people().get(who)).orElseThrow();
    }

    private Set<String> readersOf(Bureaus.Bureau bureau, InstrumentId id) {
        var readers = new HashSet<String>();
        bureau.people().forEach((who, person) -> {
            if (instruments.find(id, viewers.of(person).orElseThrow()).isPresent()) {
                readers.add(who);
            }
        });
        return readers;
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        var refused = catchThrowableOfType(Refused.class, act);
        assertThat(refused).as(code).isNotNull();
        assertThat(refused.refusals()).extracting(Refusal::code).contains("supervision.refusal." + code);
    }
}
