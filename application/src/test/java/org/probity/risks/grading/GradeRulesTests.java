package org.probity.risks.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.probity.organization.Post;
import org.probity.programme.AgendaOption;
import org.probity.risks.Grade;
import org.probity.risks.GradeState;

/** Whose turn a grade is, and what the leading group may choose (P2.1.3; §4.2.5–9). */
class GradeRulesTests {

    @Test
    void aMemberOfStaffsGradePassesChiefLeaderAndOffice() {
        assertThat(new GradeChain(Post.Level.STAFF, true, true).turns())
                .containsExactly(
                        GradeTurn.SECTION_OPINION,
                        GradeTurn.LEADER_OPINION,
                        GradeTurn.OFFICE_OPINION,
                        GradeTurn.MEETING);
    }

    @Test
    void nobodyGivesAnOpinionOnTheirOwnGrade() {
        assertThat(new GradeChain(Post.Level.SECTION_CHIEF, true, true).after(GradeTurn.PROPOSE))
                .isEqualTo(GradeTurn.LEADER_OPINION);
        assertThat(new GradeChain(Post.Level.UNIT_HEAD, true, true).after(GradeTurn.PROPOSE))
                .isEqualTo(GradeTurn.OFFICE_OPINION);
        assertThat(new GradeChain(null, true, true).after(GradeTurn.PROPOSE)).isEqualTo(GradeTurn.LEADER_OPINION);
    }

    @Test
    void aVacantPostIsPassedOver() {
        assertThat(new GradeChain(Post.Level.STAFF, false, false).after(GradeTurn.PROPOSE))
                .isEqualTo(GradeTurn.OFFICE_OPINION);
    }

    @Test
    void theLeadingGroupRaisesFreelyAndLowersOnlyToTheFloorWithAReason() {
        var choices = new GradeChoices(Grade.MEDIUM, Grade.MEDIUM, Grade.MEDIUM, Grade.MEDIUM);
        assertThat(choices.options())
                .extracting(AgendaOption::value, AgendaOption::needsReason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("HIGH", false),
                        org.assertj.core.groups.Tuple.tuple("MEDIUM", false));
        assertThat(new GradeChoices(Grade.HIGH, Grade.HIGH, Grade.LOW, null).needsReason(Grade.MEDIUM))
                .isTrue();
    }

    @Test
    void aTickRemovedToLowerTheGradeNeedsAReason() {
        var choices = new GradeChoices(Grade.MEDIUM, Grade.MEDIUM, Grade.MEDIUM, Grade.HIGH);
        assertThat(choices.needsReason(Grade.MEDIUM)).isTrue();
        assertThat(choices.needsReason(Grade.HIGH)).isFalse();
    }

    @Test
    void everyStateIsReachedAndOnlyANoticePutsAGradeInForce() {
        var reached = EnumSet.of(GradeState.UNGRADED);
        var waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            var from = waiting.remove();
            GradeLifecycle.TABLE.stream()
                    .filter(line -> line.from() == from && reached.add(line.to()))
                    .forEach(line -> waiting.add(line.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(GradeState.values());
        assertThat(GradeLifecycle.TABLE)
                .filteredOn(line -> line.to() == GradeState.EFFECTIVE)
                .allMatch(line ->
                        line.from() == GradeState.PUBLICISING && line.who().equals("notice"));
        assertThat(GradeLifecycle.TABLE)
                .filteredOn(line -> line.to() == GradeState.APPROVED && line.from() == GradeState.PROPOSED)
                .allMatch(line -> line.who().equals("meeting"));
    }

    @Test
    void highGradesAreLookedAtAgainAfterSixMonths() {
        var day = LocalDate.of(2026, 8, 31);
        assertThat(GradeNotices.nextReview(Grade.HIGH, day)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(GradeNotices.nextReview(Grade.LOW, day)).isEqualTo(LocalDate.of(2027, 8, 31));
    }
}
