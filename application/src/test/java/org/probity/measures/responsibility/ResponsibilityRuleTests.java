package org.probity.measures.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.measures.responsibility.LineOfCommand.Rung;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/** Who answers for what (P2.2.1a–d, P2.1.3b, P0.1; invariant 3), with every vacancy the organization may have. */
class ResponsibilityRuleTests {

    private static final SectionId SECTION = new SectionId(UUID.randomUUID());
    private static final SectionId LEADERSHIP = new SectionId(UUID.randomUUID());
    private static final Officer HEAD = officer("head");
    private static final Officer LEADER = officer("leader");
    private static final Officer CHIEF = officer("chief");
    private static final Officer SUPERIOR = officer("superior");
    private static final Officer STAFF = officer("staff");
    private static final Bilingual BODY = new Bilingual("上级", "Superior");

    private static final LineOfCommand WHOLE =
            line(List.of(CHIEF), leader(LEADER), List.of(HEAD), List.of(SUPERIOR), BODY);

    @Test
    void p221cHighPostsAreTheHeadsAndTheLeadersJointly() {
        var responsible = WHOLE.responsibleFor(staff(Grade.HIGH));
        assertThat(responsible.officer()).isEqualTo(HEAD);
        assertThat(responsible.jointly()).containsExactly(LEADER);
        assertThat(responsible.gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void invariant3TheHeadsOwnPostIsTheSuperiorsWhateverItsGrade(Grade grade) {
        var responsible = WHOLE.responsibleFor(post(Post.Level.UNIT_HEAD, grade, HEAD));
        assertThat(responsible.officer()).isEqualTo(SUPERIOR);
        assertThat(responsible.jointly()).isEmpty();
    }

    @Test
    void p221dMediumPostsAreTheLeadersInChargeAndLowOnesTheChiefs() {
        assertThat(WHOLE.responsibleFor(staff(Grade.MEDIUM)).officer()).isEqualTo(LEADER);
        assertThat(WHOLE.responsibleFor(staff(Grade.LOW)).officer()).isEqualTo(CHIEF);
    }

    @ParameterizedTest
    @EnumSource(
            value = Grade.class,
            names = {"LOW", "MEDIUM"})
    void p221dAChiefsOwnPostIsTheLeadersAndALeadersOwnTheHeads(Grade grade) {
        assertThat(WHOLE.responsibleFor(post(Post.Level.SECTION_CHIEF, grade, CHIEF))
                        .officer())
                .isEqualTo(LEADER);
        for (var level : List.of(Post.Level.DEPUTY, Post.Level.DISCIPLINE)) {
            assertThat(WHOLE.responsibleFor(Charge.ofPost(LEADERSHIP, level, grade, Set.of(LEADER.person())))
                            .officer())
                    .isEqualTo(HEAD);
        }
    }

    @Test
    void p221cAHighPostThatTheHeadHoldsBesidesIsTheSuperiors() {
        assertThat(WHOLE.responsibleFor(post(Post.Level.STAFF, Grade.HIGH, HEAD))
                        .officer())
                .isEqualTo(SUPERIOR);
    }

    @Test
    void p221bNobodyAnswersForAPostHeldByOneself() {
        var leaderHolds = WHOLE.responsibleFor(post(Post.Level.STAFF, Grade.MEDIUM, LEADER));
        assertThat(leaderHolds.officer()).isEqualTo(HEAD);
        assertThat(leaderHolds.gaps()).as("the office is filled").isEmpty();
        assertThat(WHOLE.responsibleFor(post(Post.Level.STAFF, Grade.LOW, CHIEF))
                        .officer())
                .isEqualTo(LEADER);
        assertThat(WHOLE.responsibleFor(post(Post.Level.STAFF, Grade.HIGH, LEADER))
                        .jointly())
                .isEmpty();
    }

    @Test
    void p213bUnitPointsGoByTheirGradeAsPostsDo() {
        assertThat(WHOLE.responsibleFor(Charge.ofUnitPoints(SECTION, Grade.HIGH))
                        .officer())
                .isEqualTo(HEAD);
        assertThat(WHOLE.responsibleFor(Charge.ofUnitPoints(SECTION, Grade.MEDIUM))
                        .officer())
                .isEqualTo(LEADER);
        assertThat(WHOLE.responsibleFor(Charge.ofUnitPoints(SECTION, Grade.LOW)).officer())
                .isEqualTo(CHIEF);
    }

    @Test
    void p213bWhatHasNoGradeYetStaysWithTheChief() {
        assertThat(WHOLE.responsibleFor(staff(null)).officer()).isEqualTo(CHIEF);
    }

    @Test
    void p221dASectionWithNoLeaderInChargeGoesToTheHeadAndIsShown() {
        var line = line(List.of(CHIEF), Rung.NONE, List.of(HEAD), List.of(SUPERIOR), BODY);
        var medium = line.responsibleFor(staff(Grade.MEDIUM));
        assertThat(medium.officer()).isEqualTo(HEAD);
        assertThat(medium.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NO_LEADER_IN_CHARGE);
        assertThat(medium.gaps().get(0).url()).isEqualTo("/organization/sections/" + SECTION.value());
        var high = line.responsibleFor(staff(Grade.HIGH));
        assertThat(high.officer()).isEqualTo(HEAD);
        assertThat(high.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NO_LEADER_IN_CHARGE);
    }

    @Test
    void p01AVacantChiefsPostGoesUpwardAndIsShown() {
        var line = line(List.of(), leader(LEADER), List.of(HEAD), List.of(SUPERIOR), BODY);
        var low = line.responsibleFor(staff(Grade.LOW));
        assertThat(low.officer()).isEqualTo(LEADER);
        assertThat(low.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NO_CHIEF);
    }

    @Test
    void p01WhoDeputisesAnswersWhileTheHolderIsOnLeave() {
        var acting = new Officer(new PersonId(UUID.randomUUID()), name("acting"), null, true, false);
        var line = line(List.of(away(CHIEF), acting), leader(LEADER), List.of(HEAD), List.of(SUPERIOR), BODY);
        assertThat(line.responsibleFor(staff(Grade.LOW)).officer()).isEqualTo(acting);
        var without = line(List.of(away(CHIEF)), leader(LEADER), List.of(HEAD), List.of(SUPERIOR), BODY);
        var low = without.responsibleFor(staff(Grade.LOW));
        assertThat(low.officer()).isEqualTo(LEADER);
        assertThat(low.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.CHIEF_AWAY);
    }

    @Test
    void p221cAnAbsentHeadStaysResponsibleUnlessSomebodyDeputises() {
        var line = line(List.of(CHIEF), leader(LEADER), List.of(away(HEAD)), List.of(SUPERIOR), BODY);
        var high = line.responsibleFor(staff(Grade.HIGH));
        assertThat(high.officer()).isEqualTo(away(HEAD));
        assertThat(high.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.HEAD_AWAY);
        var acting = new Officer(new PersonId(UUID.randomUUID()), name("acting"), null, true, false);
        var deputised = line(List.of(CHIEF), leader(LEADER), List.of(away(HEAD), acting), List.of(SUPERIOR), BODY);
        assertThat(deputised.responsibleFor(staff(Grade.HIGH)).officer()).isEqualTo(acting);
        var ownPost = deputised.responsibleFor(post(Post.Level.UNIT_HEAD, Grade.HIGH, HEAD, acting));
        assertThat(ownPost.officer()).isEqualTo(SUPERIOR);
    }

    @Test
    void p221cAVacantHeadsPostGoesToTheSuperior() {
        var line = line(List.of(CHIEF), leader(LEADER), List.of(), List.of(SUPERIOR), BODY);
        var high = line.responsibleFor(staff(Grade.HIGH));
        assertThat(high.officer()).isEqualTo(SUPERIOR);
        assertThat(high.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NO_HEAD);
    }

    @Test
    void p221cWhereNoSuperiorIsRecordedThatIsSaid() {
        var named = line(List.of(CHIEF), leader(LEADER), List.of(HEAD), List.of(), BODY)
                .responsibleFor(post(Post.Level.UNIT_HEAD, Grade.HIGH, HEAD));
        assertThat(named.officer()).isNull();
        assertThat(named.superiorBody()).isEqualTo(BODY);
        assertThat(named.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.SUPERIOR_UNNAMED);
        var nameless = line(List.of(CHIEF), leader(LEADER), List.of(HEAD), List.of(), new Bilingual("", ""))
                .responsibleFor(post(Post.Level.UNIT_HEAD, Grade.HIGH, HEAD));
        assertThat(nameless.officer()).isNull();
        assertThat(nameless.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NO_SUPERIOR);
    }

    @Test
    void aSectionOfLeadersHasNeitherChiefNorLeaderInCharge() {
        var low = WHOLE.responsibleFor(Charge.ofPost(LEADERSHIP, Post.Level.STAFF, Grade.LOW, Set.of(STAFF.person())));
        assertThat(low.officer()).isEqualTo(HEAD);
        assertThat(low.gaps()).isEmpty();
    }

    private static Charge staff(@org.jspecify.annotations.Nullable Grade grade) {
        return post(Post.Level.STAFF, grade, STAFF);
    }

    private static Charge post(Post.Level level, @org.jspecify.annotations.Nullable Grade grade, Officer... holders) {
        return Charge.ofPost(
                level.leads() ? LEADERSHIP : SECTION,
                level,
                grade,
                java.util.Arrays.stream(holders).map(Officer::person).collect(java.util.stream.Collectors.toSet()));
    }

    private static LineOfCommand line(
            List<Officer> chiefs, Rung leader, List<Officer> heads, List<Officer> superiors, Bilingual body) {
        return new LineOfCommand(
                Map.of(SECTION, new Rung(new PostId(UUID.randomUUID()), chiefs)),
                Map.of(),
                leader.equals(Rung.NONE) ? Map.of() : Map.of(SECTION, leader),
                new Rung(new PostId(UUID.randomUUID()), heads),
                superiors,
                body,
                Set.of(LEADERSHIP));
    }

    private static Rung leader(Officer... officers) {
        return new Rung(new PostId(UUID.randomUUID()), List.of(officers));
    }

    private static Officer officer(String name) {
        return new Officer(
                new PersonId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name(name),
                null,
                false,
                false);
    }

    private static Officer away(Officer officer) {
        return new Officer(officer.person(), officer.name(), officer.post(), officer.deputising(), true);
    }

    private static Bilingual name(String name) {
        return new Bilingual(name, name);
    }
}
