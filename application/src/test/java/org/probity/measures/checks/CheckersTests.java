package org.probity.measures.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.measures.checks.Checkers.Checked;
import org.probity.measures.checks.Checkers.Lent;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;

/** Who checks which measures (P2.2.1c, d; P2.1.4b), and that nobody checks a measure of their own (segregation rule 1). */
class CheckersTests {

    private final SectionId section = new SectionId(UUID.randomUUID());
    private final SectionId leadership = new SectionId(UUID.randomUUID());
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, PostId> posts = new HashMap<>();

    @Test
    void theHeadChecksHighPostsTheLeaderMediumOnesAndTheChiefLowOnes() {
        var checkers = checkers();
        assertThat(checkers.responsible(measureOf("clerk", Grade.HIGH))).containsExactly(person("head"));
        assertThat(checkers.responsible(measureOf("clerk", Grade.MEDIUM))).containsExactly(person("leader"));
        assertThat(checkers.responsible(measureOf("clerk", Grade.LOW))).containsExactly(person("chief"));
        assertThat(checkers.responsible(measureOf("clerk", null))).containsExactly(person("chief"));
    }

    @Test
    void theHeadsOwnPostIsTheSuperiorsAndWithoutOneDisciplineInspections() {
        var measure = new Checked(leadership, Set.of(post("head")), Grade.HIGH);
        assertThat(checkers().responsible(measure)).containsExactly(person("superior"));
        assertThat(checkers()
                        .standing(person("superior"), measure)
                        .orElseThrow()
                        .capacity())
                .isEqualTo(Capacity.SUPERIOR);
        assertThat(checkers().standing(person("superior"), measureOf("clerk", Grade.HIGH)))
                .as("the superior checks the head, not the section")
                .isEmpty();
        var alone = new Checkers(
                Map.of(),
                Map.of(),
                Set.of(person("head")),
                Set.of(),
                Set.of(person("inspector")),
                Set.of(),
                holders(),
                List.of());
        assertThat(alone.responsible(measure)).containsExactly(person("inspector"));
    }

    @Test
    void nobodyChecksAMeasureOfAPostTheyHold() {
        var ofChief = measureOf("chief", Grade.LOW);
        assertThat(checkers().standing(person("chief"), ofChief)).isEmpty();
        assertThat(checkers().responsible(ofChief)).containsExactly(person("leader"));
        var ofLeader = measureOf("leader", Grade.MEDIUM);
        assertThat(checkers().standing(person("leader"), ofLeader)).isEmpty();
        assertThat(checkers().responsible(ofLeader)).containsExactly(person("head"));
        var ofInspector = measureOf("inspector", Grade.HIGH);
        assertThat(checkers().standing(person("inspector"), ofInspector)).isEmpty();
    }

    @Test
    void aChiefChecksLowPostsOnlyAndALeaderAllOfTheDivision() {
        assertThat(checkers().standing(person("chief"), measureOf("clerk", Grade.MEDIUM)))
                .isEmpty();
        assertThat(checkers().isOnlyChief(person("chief"), measureOf("clerk", Grade.MEDIUM)))
                .isTrue();
        assertThat(checkers()
                        .standing(person("leader"), measureOf("clerk", Grade.HIGH))
                        .orElseThrow()
                        .capacity())
                .as("leaders stay responsible for HIGH posts in their area jointly")
                .isEqualTo(Capacity.LEADER);
        assertThat(checkers().standing(person("clerk"), measureOf("other", Grade.LOW)))
                .isEmpty();
    }

    @Test
    void theOfficeAndDisciplineInspectionCheckAnywhere() {
        for (var grade : Grade.values()) {
            assertThat(checkers()
                            .standing(person("officer"), measureOf("clerk", grade))
                            .orElseThrow()
                            .capacity())
                    .isEqualTo(Capacity.OFFICE);
            assertThat(checkers()
                            .standing(person("inspector"), measureOf("clerk", grade))
                            .orElseThrow()
                            .capacity())
                    .isEqualTo(Capacity.DISCIPLINE);
        }
    }

    @Test
    void whoActsByDelegationIsNamedWithTheGiverAndStillNotOnTheirOwnMeasures() {
        var checkers = checkers(
                new Lent(person("chief"), person("deputy"), Checkers.AS_CHIEF, null),
                new Lent(person("chief"), person("clerk"), Checkers.AS_CHIEF, null),
                new Lent(person("leader"), person("otherLeader"), Checkers.AS_LEADER, section));
        var standing = checkers.standing(person("deputy"), measureOf("clerk", Grade.LOW))
                .orElseThrow();
        assertThat(standing.capacity()).isEqualTo(Capacity.CHIEF);
        assertThat(standing.onBehalfOf()).isEqualTo(person("chief"));
        assertThat(checkers.standing(person("clerk"), measureOf("clerk", Grade.LOW)))
                .as("the owner, by delegation")
                .isEmpty();
        assertThat(checkers.standing(person("deputy"), measureOf("chief", Grade.LOW)))
                .as("a chief cannot send another to check the chief")
                .isEmpty();
        assertThat(checkers.standing(person("otherLeader"), measureOf("clerk", Grade.MEDIUM)))
                .isPresent();
        assertThat(checkers.responsible(measureOf("clerk", Grade.MEDIUM)))
                .containsExactlyInAnyOrder(person("leader"), person("otherLeader"));
    }

    @Test
    void aVacantPlaceFallsToTheNextHigher() {
        var vacant = new Checkers(
                Map.of(), Map.of(), Set.of(person("head")), Set.of(), Set.of(), Set.of(), holders(), List.of());
        assertThat(vacant.responsible(measureOf("clerk", Grade.LOW))).containsExactly(person("head"));
        assertThat(vacant.responsible(measureOf("clerk", Grade.MEDIUM))).containsExactly(person("head"));
    }

    private Checkers checkers(Lent... lent) {
        return new Checkers(
                Map.of(section, Set.of(person("chief"))),
                Map.of(section, Set.of(person("leader"))),
                Set.of(person("head")),
                Set.of(person("superior")),
                Set.of(person("inspector")),
                Set.of(person("officer")),
                holders(),
                List.of(lent));
    }

    private Map<PostId, Set<PersonId>> holders() {
        var holders = new HashMap<PostId, Set<PersonId>>();
        List.of("head", "leader", "chief", "deputy", "clerk", "other", "inspector", "otherLeader")
                .forEach(name -> holders.put(post(name), Set.of(person(name))));
        return holders;
    }

    private Checked measureOf(String owner, @Nullable Grade grade) {
        return new Checked(section, Set.of(post(owner)), grade);
    }

    private PersonId person(String name) {
        return people.computeIfAbsent(name, n -> new PersonId(UUID.randomUUID()));
    }

    private PostId post(String name) {
        return posts.computeIfAbsent(name, n -> new PostId(UUID.randomUUID()));
    }
}
