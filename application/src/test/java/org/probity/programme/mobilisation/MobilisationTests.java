package org.probity.programme.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.probity.programme.gatherings.AbsenceReason;
import org.probity.programme.gatherings.AgendaPoint;
import org.probity.programme.gatherings.ApprovedPlans;
import org.probity.programme.gatherings.AttendanceRate;
import org.probity.programme.gatherings.AttendanceSheet;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.GatheringPlan;
import org.probity.programme.gatherings.Gatherings;
import org.probity.programme.gatherings.MakeUpSession;
import org.probity.programme.gatherings.Roster;
import org.probity.programme.gatherings.RosterLine;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The mobilisation meeting and its reading, on the real store (P1.2.1, P1.2.2). */
@ProbityTest
class MobilisationTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Gatherings gatherings;

    @Autowired
    private Roster roster;

    @Autowired
    private Readings readings;

    @Autowired
    private Dates dates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private Bureaus.Bureau bureau;

    private Bureaus.Bureau ready() {
        bureau = bureaus.found();
        ApprovedPlans.approve(bureaus, transactions, bureau, dates.today().minusDays(7));
        return bureau;
    }

    private GatheringPlan plan(String chair, String reason, LocalDate day) {
        return new GatheringPlan(
                bureau.unit(),
                GatheringKind.MOBILISATION,
                null,
                new Bilingual("动员会", "Mobilisation"),
                day,
                null,
                "三楼会议室",
                bureau.people().get(chair),
                reason,
                bureau.people().get("staffA1"),
                "",
                "",
                EnumSet.allOf(AgendaPoint.class),
                Audience.everybody());
    }

    private List<PersonId> allBut(String... absent) {
        var away = Arrays.stream(absent).map(bureau.people()::get).toList();
        return roster.of(bureau.unit(), Audience.everybody(), dates.today()).stream()
                .map(RosterLine::person)
                .filter(person -> !away.contains(person))
                .toList();
    }

    private AttendanceSheet sheet(String... absent) {
        var absences = new HashMap<PersonId, AttendanceSheet.Absence>();
        for (var person : absent) {
            absences.put(bureau.people().get(person), new AttendanceSheet.Absence(AbsenceReason.SICK, ""));
        }
        return new AttendanceSheet(allBut(absent), absences);
    }

    private GatheringId held(String... absent) {
        var id = gatherings.plan(plan("head", "", dates.today()));
        gatherings.hold(id, 0, sheet(absent));
        return id;
    }

    private int version(GatheringId id) {
        return gatherings.find(id).orElseThrow().version();
    }

    @Test
    void thereIsNoMobilisationBeforeThePlanIsApproved() {
        bureau = bureaus.found();
        assertRefused("no-approved-plan", () -> gatherings.plan(plan("head", "", dates.today())));
        ready();
        assertRefused(
                "before-plan-approval",
                () -> gatherings.plan(plan("head", "", dates.today().minusDays(8))));
        var id = gatherings.plan(plan("head", "", dates.today()));
        assertRefused("mobilised-already", () -> gatherings.plan(plan("head", "", dates.today())));
        gatherings.cancel(id, 0, "改期");
        gatherings.plan(plan("head", "", dates.today()));
    }

    @Test
    void theHeadChairsOrTheRecordSaysWhyNot() {
        ready();
        assertRefused("chair-not-a-leader", () -> gatherings.plan(plan("chiefA", "", dates.today())));
        assertRefused("chair-not-the-head", () -> gatherings.plan(plan("deputy", "", dates.today())));
        assertThat(gatherings.plan(plan("deputy", "主要负责人在省里开会", dates.today()))).isNotNull();
    }

    @Test
    void whoHoldsTwoPostsIsCalledOnceAndWhoHoldsNoneIsNot() {
        ready();
        transactions.executeWithoutResult(status -> bureaus.insert(
                "organization.holding",
                "post_id",
                bureau.posts().get("chiefB").value(),
                "person_id",
                bureau.people().get("staffA2").value(),
                "from_on",
                dates.today(),
                "deputising",
                true));
        var called = roster.of(bureau.unit(), Audience.everybody(), dates.today());
        assertThat(called).hasSize(9).extracting(RosterLine::person).doesNotHaveDuplicates();
        assertThat(called.stream()
                        .filter(line -> line.person().equals(bureau.people().get("staffA2")))
                        .findFirst()
                        .orElseThrow()
                        .section())
                .isEqualTo(bureau.sections().get("A"));
    }

    @Test
    void itIsNotHeldAheadAndNobodyOnLeaveIsPresent() {
        ready();
        var ahead = gatherings.plan(plan("head", "", dates.today().plusDays(1)));
        assertRefused("held-in-future", () -> gatherings.hold(ahead, 0, sheet()));
        gatherings.replan(ahead, 0, plan("head", "", dates.today()));
        jdbc.sql("update organization.person set employment = 'LONG_LEAVE' where id = :id")
                .param("id", bureau.people().get("staffB2").value())
                .update();
        assertRefused("present-on-leave", () -> gatherings.hold(ahead, 1, sheet()));
        gatherings.hold(ahead, 1, new AttendanceSheet(allBut("staffB2"), Map.of()));
        var rate = gatherings.rate(gatherings.find(ahead).orElseThrow());
        assertThat(rate).isEqualTo(new AttendanceRate(9, 8, 0));
        assertRefused(
                "present-on-leave",
                () -> gatherings.correct(
                        ahead,
                        2,
                        bureau.people().get("staffB2"),
                        null,
                        "他来了",
                        bureau.people().get("staffA1")));
    }

    @Test
    void whoWasAbsentMakesUpBeforeTheRecordIsArchivedAndThenNothingChanges() {
        ready();
        var id = held("staffA2", "staffB2");
        assertRefused("archive-without-make-up", () -> gatherings.archive(id, version(id)));
        gatherings.makeUp(
                id,
                version(id),
                new MakeUpSession(
                        dates.today(), "二楼", "防控办", List.of(bureau.people().get("staffA2"))));
        assertRefused(
                "made-up-already",
                () -> gatherings.makeUp(
                        id,
                        version(id),
                        new MakeUpSession(
                                dates.today(),
                                "二楼",
                                "防控办",
                                List.of(bureau.people().get("staffA2")))));
        gatherings.makeUp(
                id,
                version(id),
                new MakeUpSession(
                        dates.today(), "二楼", "防控办", List.of(bureau.people().get("staffB2"))));
        gatherings.minute(id, version(id), "纪要1号", "主要负责人讲话", EnumSet.of(AgendaPoint.UNIFY_THINKING));
        assertRefused("archive-without-points", () -> gatherings.archive(id, version(id)));
        gatherings.minute(id, version(id), "纪要1号", "主要负责人讲话", EnumSet.allOf(AgendaPoint.class));
        gatherings.archive(id, version(id));
        assertThat(gatherings.rate(gatherings.find(id).orElseThrow())).isEqualTo(new AttendanceRate(9, 7, 2));
        assertRefused("gathering-is-ARCHIVED", () -> gatherings.minute(id, version(id), "", "", Set.of()));
        assertThatThrownBy(() -> jdbc.sql(
                                "update programme.gathering_attendance set present = true, absence = null where gathering_id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("closed");
    }

    @Test
    void aCorrectionSaysWhyStaysInTheLogAndIsNotForOneself() {
        ready();
        var id = held("staffA1", "staffA2");
        var office = bureau.people().get("staffA1");
        var absent = bureau.people().get("staffA2");
        assertRefused("reason", () -> gatherings.correct(id, version(id), absent, null, " ", office));
        assertRefused("own-attendance", () -> gatherings.correct(id, version(id), office, null, "我在场", office));
        gatherings.correct(id, version(id), absent, null, "签到表上有本人签名", office);
        assertThat(gatherings.attendance(id, absent).orElseThrow().present()).isTrue();
        assertRefused("present-already", () -> gatherings.correct(id, version(id), absent, null, "再次", office));
        assertThat(jdbc.sql(
                                "select reason from audit.entry where act = 'programme.attendance-corrected' and subject_id = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("签到表上有本人签名");
        assertThatThrownBy(() -> gatherings.minute(id, 1, "x", "y", Set.of())).isInstanceOf(EditConflict.class);
    }

    @Test
    void everybodyReadsForThemselvesOnceAndNewStaffAreAskedFromTheDayTheyCome() {
        ready();
        var planned = gatherings.plan(plan("head", "", dates.today()));
        assertRefused(
                "nothing-to-read",
                () -> readings.confirm(planned, bureau.people().get("staffB2")));
        gatherings.hold(planned, 0, sheet());
        var meeting = gatherings.find(planned).orElseThrow();
        readings.confirm(planned, bureau.people().get("staffB2"));
        assertRefused(
                "read-already", () -> readings.confirm(planned, bureau.people().get("staffB2")));
        assertRefused(
                "reads-no-post", () -> readings.confirm(planned, bureau.people().get("auditor")));
        assertThat(ReadingCount.of(readings.lines(meeting, all()))).isEqualTo(new ReadingCount(9, 1));
        var first = readings.line(meeting, bureau.people().get("chiefA")).orElseThrow();
        transactions.executeWithoutResult(status -> bureaus.insert(
                "organization.holding",
                "post_id",
                bureau.posts().get("staffB1").value(),
                "person_id",
                bureau.people().get("auditor").value(),
                "from_on",
                dates.today()));
        var newcomer = readings.line(meeting, bureau.people().get("auditor")).orElseThrow();
        assertThat(newcomer.isRead()).isFalse();
        assertThat(newcomer.dueOn()).isEqualTo(first.dueOn());
        assertThat(newcomer.isLate(dates.today())).isFalse();
        assertThat(newcomer.isLate(Objects.requireNonNull(newcomer.dueOn()).plusDays(1)))
                .isTrue();
        assertThat(ReadingCount.of(readings.lines(meeting, all()))).isEqualTo(new ReadingCount(10, 1));
    }

    @Test
    void aStudyEventCallsItsAudienceAlone() {
        ready();
        var sections = roster.of(
                bureau.unit(),
                new Audience(
                        Audience.Whom.SECTIONS,
                        Set.of(bureau.sections().get("A").toString())),
                dates.today());
        assertThat(sections).hasSize(3);
        var leaders = roster.of(
                bureau.unit(),
                new Audience(Audience.Whom.POSTS, Set.of("programme.leaders", "programme.chiefs")),
                dates.today());
        assertThat(leaders).hasSize(5);
        assertThatThrownBy(() -> roster.of(
                        bureau.unit(),
                        new Audience(Audience.Whom.POSTS, Set.of("programme.nobody-knows")),
                        dates.today()))
                .isInstanceOf(Refused.class);
    }

    private Scope all() {
        return new Scope(bureau.unit(), true, Set.of(), Set.of());
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::code)
                                .contains("programme.refusal." + code));
    }
}
