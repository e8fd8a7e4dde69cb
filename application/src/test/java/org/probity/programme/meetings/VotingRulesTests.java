package org.probity.programme.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** Quorum, majority and recusal (segregation rule 2; P2.1.2e, P2.1.3g). */
class VotingRulesTests {

    private static final int ROUNDS = 2000;
    private final Random random = new Random(20260506);

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 2", "4, 3", "5, 4", "6, 4", "7, 5", "9, 6", "10, 7"})
    void quorumIsTwoThirdsOfAllMembersAndNeverOnePerson(int members, int needed) {
        assertThat(new Quorum(members, 0).needed()).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 2", "4, 3", "5, 3", "6, 4", "7, 4"})
    void aMotionNeedsMoreThanHalfOfAllMembers(int members, int needed) {
        assertThat(new Tally(members, needed, 0, 0, 0).carried()).isTrue();
        assertThat(new Tally(members, needed - 1, 0, 0, 0).carried()).isFalse();
    }

    @Test
    void quorumAndMajorityMeanWhatTheySayForAnyNumbers() {
        for (var round = 0; round < ROUNDS; round++) {
            var members = 2 + random.nextInt(40);
            var present = random.nextInt(members + 1);
            assertThat(new Quorum(members, present).reached()).isEqualTo(present * 3 >= members * 2 && present >= 2);
            var votesFor = random.nextInt(members + 1);
            assertThat(new Tally(members, votesFor, 0, 0, 0).carried()).isEqualTo(votesFor * 2 > members);
        }
    }

    @Test
    void recusingSomebodyNeverTurnsADefeatIntoAVictory() {
        for (var round = 0; round < ROUNDS; round++) {
            var choices = new ArrayList<Choice>();
            for (var i = 2 + random.nextInt(12); i > 0; i--) {
                choices.add(Choice.values()[random.nextInt(Choice.values().length)]);
            }
            var before = Tally.of(choices.size(), choices).carried();
            choices.set(random.nextInt(choices.size()), Choice.RECUSED);
            if (!before) {
                assertThat(Tally.of(choices.size(), choices).carried()).isFalse();
            }
        }
    }

    @Test
    void aBallotIsAcceptedExactlyWhenAllPresentVoteAndTheConcernedAreRecused() {
        for (var round = 0; round < ROUNDS; round++) {
            var members = members(2 + random.nextInt(7));
            var present = some(members.keySet());
            var concerned = some(members.keySet());
            var votes = new HashMap<PersonId, Choice>();
            members.keySet().forEach(person -> {
                if (random.nextInt(10) > 0 && present.contains(person)) {
                    var right = concerned.contains(person) ? Choice.RECUSED : Choice.FOR;
                    votes.put(person, random.nextInt(10) > 0 ? right : Choice.values()[random.nextInt(4)]);
                }
            });
            var sound = votes.keySet().equals(present)
                    && votes.entrySet().stream()
                            .allMatch(vote -> concerned.contains(vote.getKey()) == (vote.getValue() == Choice.RECUSED));
            assertThat(new Ballot(members, present, concerned).refusals(votes).isEmpty())
                    .isEqualTo(sound);
        }
    }

    @Test
    void whoeverIsConcernedCannotVoteAndIsNamed() {
        var members = members(3);
        var people = List.copyOf(members.keySet());
        var ballot = new Ballot(members, members.keySet(), Set.of(people.get(1)));
        assertThat(ballot.refusals(
                        Map.of(people.get(0), Choice.FOR, people.get(1), Choice.FOR, people.get(2), Choice.AGAINST)))
                .extracting(Refusal::code, Refusal::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "programme.refusal.recusal-missing", List.<Object>of("member 1")));
    }

    @Test
    void absentPeopleStrangersAndNeedlessRecusalsAreRefused() {
        var members = members(3);
        var people = List.copyOf(members.keySet());
        var ballot = new Ballot(members, Set.of(people.get(0), people.get(1)), Set.of());
        assertThat(ballot.refusals(Map.of(
                        people.get(0),
                        Choice.RECUSED,
                        people.get(1),
                        Choice.FOR,
                        people.get(2),
                        Choice.FOR,
                        PersonId.random(),
                        Choice.FOR)))
                .extracting(Refusal::code)
                .containsExactlyInAnyOrder(
                        "programme.refusal.recusal-unfounded",
                        "programme.refusal.vote-absent",
                        "programme.refusal.vote-not-a-member");
    }

    @Test
    void whereTooManyAreRecusedNoMajorityIsPossible() {
        var members = members(5);
        var people = List.copyOf(members.keySet());
        assertThat(new Ballot(members, members.keySet(), Set.copyOf(people.subList(0, 2))).canBeCarried())
                .isTrue();
        assertThat(new Ballot(members, members.keySet(), Set.copyOf(people.subList(0, 3))).canBeCarried())
                .isFalse();
    }

    @Test
    void attendanceRefusesOneAttendeeTheSamePersonTwiceAnAbsentChairAndAbsenceWithoutReason() {
        var members = members(5);
        var people = List.copyOf(members.keySet());
        assertThat(codes(new Attendance(List.of(people.get(0)), reasons(people)), members, people.get(0)))
                .containsExactly("programme.refusal.no-quorum");
        assertThat(codes(
                        new Attendance(
                                List.of(people.get(0), people.get(0), people.get(1), people.get(2), people.get(3)),
                                reasons(people)),
                        members,
                        people.get(0)))
                .containsExactly("programme.refusal.present-twice");
        assertThat(codes(new Attendance(people.subList(1, 5), reasons(people)), members, people.get(0)))
                .containsExactly("programme.refusal.chair-absent");
        assertThat(codes(new Attendance(people.subList(0, 4), Map.of()), members, people.get(0)))
                .containsExactly("programme.refusal.absence-reason");
        assertThat(codes(new Attendance(people.subList(0, 4), reasons(people)), members, people.get(0)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MeetingState.class)
    void eachActIsDoneFromItsOwnStateOnly(MeetingState state) {
        for (var act : MeetingAct.values()) {
            if (act.from() == state) {
                act.requireFrom(state);
            } else {
                assertThatThrownBy(() -> act.requireFrom(state)).isInstanceOf(Refused.class);
            }
        }
        if (state == MeetingState.CLOSED || state == MeetingState.CANCELLED) {
            assertThat(Arrays.stream(MeetingAct.values()).map(MeetingAct::from)).doesNotContain(state);
        }
    }

    private static List<String> codes(Attendance attendance, Map<PersonId, String> members, PersonId chair) {
        return attendance.refusals(members, chair).stream().map(Refusal::code).toList();
    }

    private static Map<PersonId, String> reasons(List<PersonId> people) {
        var reasons = new HashMap<PersonId, String>();
        people.forEach(person -> reasons.put(person, "on duty elsewhere"));
        return reasons;
    }

    private static Map<PersonId, String> members(int count) {
        var members = new LinkedHashMap<PersonId, String>();
        for (var i = 0; i < count; i++) {
            members.put(PersonId.random(), "member " + i);
        }
        return members;
    }

    private Set<PersonId> some(Set<PersonId> people) {
        var some = new HashSet<PersonId>();
        people.forEach(person -> {
            if (random.nextBoolean()) {
                some.add(person);
            }
        });
        return some;
    }
}
