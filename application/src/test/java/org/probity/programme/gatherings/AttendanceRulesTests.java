package org.probity.programme.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** Who may be counted as present, what keeps a record from the archive, and how the rate is told (P1.2.1, P2.2.2g). */
class AttendanceRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private final RosterLine head = line("Head", false);
    private final RosterLine anna = line("Anna", false);
    private final RosterLine away = line("Away", true);
    private final List<RosterLine> roster = List.of(head, anna, away);

    @Test
    void everybodyPresentSaveWhoIsOnLeaveIsAWholeSheet() {
        assertThat(codes(sheet(List.of(head, anna), Map.of()))).isEmpty();
    }

    @Test
    void whoIsOnLongLeaveIsNeverPresent() {
        assertThat(codes(sheet(List.of(head, anna, away), Map.of())))
                .containsExactly("programme.refusal.present-on-leave");
    }

    @Test
    void nobodyBeyondTheRosterIsCounted() {
        assertThat(codes(sheet(List.of(head, anna, line("Stranger", false)), Map.of())))
                .containsExactly("programme.refusal.beyond-roster");
    }

    @Test
    void nobodySignsTwice() {
        assertThat(codes(sheet(List.of(head, anna, anna), Map.of())))
                .containsExactly("programme.refusal.present-twice");
    }

    @Test
    void anAbsenceHasItsReasonAndOtherHasWords() {
        assertThat(codes(sheet(List.of(head), Map.of()))).containsExactly("programme.refusal.gathering-absence");
        assertThat(codes(sheet(List.of(head), Map.of(anna.person(), absence(AbsenceReason.OTHER, " ")))))
                .containsExactly("programme.refusal.gathering-absence");
        assertThat(codes(sheet(List.of(head), Map.of(anna.person(), absence(AbsenceReason.SICK, "")))))
                .isEmpty();
    }

    @Test
    void theChairIsThereAndSomebodyCame() {
        assertThat(codes(sheet(List.of(anna), Map.of(head.person(), absence(AbsenceReason.LEAVE, "")))))
                .containsExactly("programme.refusal.gathering-chair-absent");
        assertThat(codes(sheet(
                        List.of(),
                        Map.of(
                                head.person(), absence(AbsenceReason.LEAVE, ""),
                                anna.person(), absence(AbsenceReason.LEAVE, "")))))
                .contains("programme.refusal.nobody-came");
    }

    @Test
    void aRateIsNeverRoundedUp() {
        assertThat(new AttendanceRate(86, 81, 5).percentPresent()).isEqualByComparingTo("94.1");
        assertThat(new AttendanceRate(86, 81, 5).percentReached()).isEqualByComparingTo("100");
        assertThat(new AttendanceRate(2000, 1899, 0).percentPresent()).isEqualByComparingTo("94.9");
        assertThat(new AttendanceRate(0, 0, 0).percentPresent()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> new AttendanceRate(5, 4, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMakeUpIsForTheAbsentAloneAfterTheMeetingAndNotAhead() {
        var lines = Map.of(
                head.person(), new AttendanceLine(head, true, null, "", null, true),
                anna.person(), new AttendanceLine(anna, false, AbsenceReason.SICK, "", null, true));
        assertThat(makeUp(DAY.plusDays(1), lines, anna)).isEmpty();
        assertThat(makeUp(DAY.plusDays(1), lines)).containsExactly("programme.refusal.make-up-nobody");
        assertThat(makeUp(DAY.plusDays(1), lines, anna, anna)).containsExactly("programme.refusal.present-twice");
        assertThat(makeUp(DAY.plusDays(1), lines, head)).containsExactly("programme.refusal.make-up-present");
        assertThat(makeUp(DAY.plusDays(1), lines, line("Stranger", false)))
                .containsExactly("programme.refusal.beyond-roster");
        assertThat(makeUp(DAY.minusDays(1), lines, anna)).containsExactly("programme.refusal.make-up-before");
        assertThat(makeUp(DAY.plusDays(9), lines, anna)).containsExactly("programme.refusal.make-up-ahead");
        var made = Map.of(anna.person(), new AttendanceLine(anna, false, AbsenceReason.SICK, "", DAY, true));
        assertThat(makeUp(DAY.plusDays(1), made, anna)).containsExactly("programme.refusal.made-up-already");
    }

    @Test
    void onlyWhoIsAskedToMakeUpKeepsTheRecordFromTheArchive() {
        var missing = new AttendanceLine(anna, false, AbsenceReason.SICK, "", null, true);
        var gone = new AttendanceLine(anna, false, AbsenceReason.SICK, "", null, false);
        var whole = gathering("No. 1", "All four were dealt with.", EnumSet.allOf(AgendaPoint.class));
        assertThat(gate(whole, missing)).containsExactly("programme.refusal.archive-without-make-up");
        assertThat(gate(whole, gone)).isEmpty();
        assertThat(gate(gathering("", "", EnumSet.of(AgendaPoint.UNIFY_THINKING)), gone))
                .containsExactly(
                        "programme.refusal.archive-without-minutes", "programme.refusal.archive-without-points");
    }

    @ParameterizedTest
    @EnumSource(GatheringAct.class)
    void anActIsDoneFromItsStateAlone(GatheringAct act) {
        for (var state : GatheringState.values()) {
            if (state == act.from()) {
                act.requireFrom(GatheringKind.MOBILISATION, state);
            } else {
                assertThatThrownBy(() -> act.requireFrom(GatheringKind.MOBILISATION, state))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("gathering-is-" + state);
            }
        }
    }

    @Test
    void aStudyEventIsNotArchivedAndNothingFollowsTheArchive() {
        assertThatThrownBy(() -> GatheringAct.ARCHIVE.requireFrom(GatheringKind.STUDY, GatheringState.HELD))
                .isInstanceOf(Refused.class);
        assertThat(Arrays.stream(GatheringAct.values())
                        .noneMatch(
                                act -> act.from() == GatheringState.ARCHIVED || act.from() == GatheringState.CANCELLED))
                .isTrue();
    }

    private List<String> codes(AttendanceSheet sheet) {
        return sheet.refusals(roster, head.person(), Locale.ENGLISH).stream()
                .map(Refusal::code)
                .toList();
    }

    private static AttendanceSheet sheet(List<RosterLine> present, Map<PersonId, AttendanceSheet.Absence> absences) {
        return new AttendanceSheet(present.stream().map(RosterLine::person).toList(), absences);
    }

    private static AttendanceSheet.Absence absence(AbsenceReason reason, String note) {
        return new AttendanceSheet.Absence(reason, note);
    }

    private static List<String> makeUp(LocalDate day, Map<PersonId, AttendanceLine> lines, RosterLine... people) {
        return new MakeUpSession(
                        day,
                        "Room 2",
                        "The office",
                        Arrays.stream(people).map(RosterLine::person).toList())
                .refusals(gathering("", "", Set.of()), lines, Set.of(), DAY.plusDays(5), Locale.ENGLISH).stream()
                        .map(Refusal::code)
                        .toList();
    }

    private static List<String> gate(Gathering gathering, AttendanceLine line) {
        return Gatherings.gate(gathering, List.of(line)).stream()
                .map(Refusal::code)
                .toList();
    }

    private static Gathering gathering(String number, String minutes, Set<AgendaPoint> agenda) {
        return new Gathering(
                GatheringId.random(),
                new UnitId(UUID.randomUUID()),
                CycleId.random(),
                GatheringKind.MOBILISATION,
                null,
                new Bilingual("动员会", "Mobilisation"),
                DAY,
                null,
                "Hall",
                null,
                new Bilingual("", ""),
                "",
                new PersonId(UUID.randomUUID()),
                new Bilingual("", ""),
                "",
                "",
                agenda,
                Audience.everybody(),
                number,
                minutes,
                DAY,
                GatheringState.HELD,
                null,
                1);
    }

    private static RosterLine line(String name, boolean onLeave) {
        return new RosterLine(
                new PersonId(UUID.randomUUID()),
                new Bilingual("", name),
                new PostId(UUID.randomUUID()),
                new Bilingual("", "Post"),
                new SectionId(UUID.randomUUID()),
                new Bilingual("", "Section"),
                onLeave);
    }
}
