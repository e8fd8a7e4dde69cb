package org.probity.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.audit.AuditLog;
import org.probity.audit.Entry;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** P0.1 and P2.1.1a: posts with duties, two holders, two posts, vacancies, and who leads whom on a day. */
@ProbityTest
@RecordApplicationEvents
class OrganizationTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Sections sections;

    @Autowired
    private Posts posts;

    @Autowired
    private People people;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Leadership leadership;

    @Autowired
    private Divisions divisions;

    @Autowired
    private Appointments appointments;

    @Autowired
    private AuditLog auditLog;

    @Autowired
    private Dates dates;

    @Autowired
    private ApplicationEvents events;

    private Bureau bureau;
    private LocalDate today;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        today = dates.today();
    }

    @Test
    void aPostWithoutDutiesCannotBeConfirmed() {
        var id = posts.add(post("N1", new Bilingual("", "")));
        assertThat(codes(() -> posts.confirm(id, 0, null))).containsExactly("organization.refusal.post-without-duties");
        posts.change(id, 0, post("N1", new Bilingual("受理申请", "")), "duties agreed");
        posts.confirm(id, 1, bureau.people().get("chiefA"));
        assertThat(posts.find(id).orElseThrow().state()).isEqualTo(Post.State.CONFIRMED);
        assertThat(auditLog.entriesAbout(Subject.of("organization.post", id.value())))
                .extracting(Entry::act)
                .containsExactly("organization.post-confirmed", "organization.post-changed", "organization.post-added");
        assertThat(events.stream(PostChanged.class).map(PostChanged::kind))
                .containsExactly(PostChanged.Kind.ADDED, PostChanged.Kind.CHANGED, PostChanged.Kind.CONFIRMED);
    }

    @Test
    void dutiesThatChangeAreToBeConfirmedAgainAndANewNameIsNot() {
        var before = postOf("staffA1");
        var named = new PostDetails(
                before.section(), before.code(), new Bilingual("新名", ""), before.level(), before.duties(), true);
        posts.change(before.id(), before.version(), named, null);
        assertThat(postOf("staffA1").state()).isEqualTo(Post.State.CONFIRMED);
        var charged = new PostDetails(
                before.section(), before.code(), named.name(), before.level(), new Bilingual("新职责", ""), true);
        posts.change(before.id(), before.version() + 1, charged, null);
        assertThat(postOf("staffA1").state()).isEqualTo(Post.State.DRAFT);
    }

    @Test
    void nobodyConfirmsThePostTheyHold() {
        var chief = postOf("chiefA");
        posts.change(
                chief.id(),
                chief.version(),
                new PostDetails(
                        chief.section(), chief.code(), chief.name(), chief.level(), new Bilingual("新", ""), false),
                null);
        assertThat(codes(() -> posts.confirm(chief.id(), 1, bureau.people().get("chiefA"))))
                .containsExactly("organization.refusal.confirm-own-post");
        posts.confirm(chief.id(), 1, bureau.people().get("staffA1"));
    }

    @Test
    void theLoserOfTwoEditsIsTold() {
        var section = sections.find(bureau.sections().get("A")).orElseThrow();
        sections.change(section.id(), section.version(), section.details(), "first");
        assertThatThrownBy(() -> sections.change(section.id(), section.version(), section.details(), "second"))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void aCodeIsUsedOnceInAUnit() {
        assertThat(codes(() -> posts.add(post("chiefA", new Bilingual("a", "")))))
                .containsExactly("organization.refusal.code-taken");
        assertThat(codes(() -> sections.add(
                        bureau.unit(),
                        new SectionDetails(
                                "A", new Bilingual("", ""), Section.Kind.INTERNAL, new Bilingual("", ""), ""))))
                .containsExactly("organization.refusal.name-missing");
    }

    @Test
    void aPostHasTwoHoldersAndAPersonTwoPostsAndAnExHolderIsNotListed() {
        var post = bureau.posts().get("staffA1");
        var second = holdings.begin(post, bureau.people().get("staffB1"), today, null, false);
        assertThat(holdings.of(post, today)).hasSize(2);
        assertThat(holdings.of(post, today.minusDays(1))).hasSize(1);
        assertThat(holdings.of(bureau.people().get("staffB1"), today)).hasSize(2);
        assertThat(codes(() -> holdings.begin(post, bureau.people().get("staffB1"), today.plusDays(3), null, true)))
                .containsExactly("organization.refusal.holds-already");
        holdings.end(second, 0, today, "moved");
        assertThat(holdings.of(post, today.plusDays(1))).hasSize(1);
        assertThat(holdings.historyOf(post)).hasSize(2);
        assertThat(events.stream(HoldingChanged.class).map(HoldingChanged::kind))
                .containsExactly(HoldingChanged.Kind.BEGUN, HoldingChanged.Kind.ENDED);
    }

    @Test
    void aVacantChiefIsNobodyUntilSomebodyDeputises() {
        var section = bureau.sections().get("A");
        assertThat(leadership.chiefOf(section, today)).isEqualTo(bureau.people().get("chiefA"));
        var holding = holdings.of(bureau.posts().get("chiefA"), today).get(0);
        holdings.end(holding.id(), holding.version(), today.minusDays(1), "retired");
        assertThat(leadership.chiefOf(section, today)).isNull();
        assertThat(leadership.chiefOf(section, today.minusDays(1)))
                .isEqualTo(bureau.people().get("chiefA"));
        holdings.begin(bureau.posts().get("chiefA"), bureau.people().get("staffA2"), today, null, true);
        assertThat(leadership.chiefOf(section, today)).isEqualTo(bureau.people().get("staffA2"));
    }

    @Test
    void anotherLeaderTakesASectionOverOnADay() {
        var section = bureau.sections().get("B");
        divisions.assign(section, bureau.posts().get("head"), today.plusDays(10), "division of work renewed");
        assertThat(leadership.leaderOf(section, today.plusDays(9)))
                .isEqualTo(bureau.people().get("deputy"));
        assertThat(leadership.leaderOf(section, today.plusDays(10)))
                .isEqualTo(bureau.people().get("head"));
        assertThat(codes(() -> divisions.assign(section, bureau.posts().get("staffA1"), today, null)))
                .containsExactly("organization.refusal.not-a-leader", "organization.refusal.division-later");
        assertThat(leadership.headOf(bureau.unit(), today))
                .isEqualTo(bureau.people().get("head"));
    }

    @Test
    void theLeadingGroupHasOneChairAndItsOfficeDoesNotVote() {
        assertThat(appointments.leadingGroup(bureau.unit(), today))
                .extracting(Appointment::role)
                .startsWith(Appointment.Role.LEADING_GROUP_CHAIR, Appointment.Role.LEADING_GROUP_DEPUTY)
                .hasSize(5)
                .doesNotContain(Appointment.Role.LEADING_GROUP_OFFICE);
        assertThat(codes(() -> appointments.appoint(
                        bureau.unit(),
                        bureau.people().get("deputy"),
                        Appointment.Role.LEADING_GROUP_CHAIR,
                        today,
                        null)))
                .containsExactly("organization.refusal.chaired-already");
        var chair = appointments.leadingGroup(bureau.unit(), today).get(0);
        appointments.end(chair.id(), chair.version(), today, "moved on");
        appointments.appoint(
                bureau.unit(),
                bureau.people().get("deputy"),
                Appointment.Role.LEADING_GROUP_CHAIR,
                today.plusDays(1),
                null);
    }

    @Test
    void whoLeftHoldsNothingAndCanBeGivenNothing() {
        var person = people.find(bureau.people().get("staffA2")).orElseThrow();
        var left = new PersonDetails(person.name(), Person.Employment.LEFT);
        assertThat(codes(() -> people.change(person.id(), person.version(), left, null)))
                .containsExactly("organization.refusal.gone-but-holding");
        var holding = holdings.of(person.id(), today).get(0);
        holdings.end(holding.id(), holding.version(), today.minusDays(1), null);
        people.change(person.id(), person.version(), left, null);
        assertThat(codes(() -> holdings.begin(bureau.posts().get("staffA2"), person.id(), today, null, false)))
                .containsExactly("organization.refusal.person-gone");
    }

    @Test
    void somebodyOfAnotherUnitHoldsNothingHere() {
        var other = bureaus.found();
        assertThat(codes(() -> holdings.begin(
                        bureau.posts().get("staffA1"), other.people().get("staffA1"), today, null, false)))
                .containsExactly("organization.refusal.person-of-another-unit");
    }

    @Test
    void sectionsAndPostsAreSeenAsTheyWereRecorded() {
        assertThat(sections.all(bureau.unit(), today)).hasSize(3);
        assertThat(sections.all(bureau.unit(), today.minusDays(1))).isEmpty();
        assertThat(posts.all(bureau.unit())).hasSize(9);
        assertThat(posts.names(bureau.posts().values())).hasSize(9);
    }

    private Post postOf(String key) {
        return posts.find(bureau.posts().get(key)).orElseThrow();
    }

    private PostDetails post(String code, Bilingual duties) {
        return new PostDetails(
                bureau.sections().get("A"), code, new Bilingual("新岗位", "New post"), Post.Level.STAFF, duties, false);
    }

    static List<String> codes(ThrowingCallable act) {
        try {
            act.call();
        } catch (Refused refused) {
            return refused.refusals().stream().map(Refusal::code).toList();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        return List.of();
    }
}
