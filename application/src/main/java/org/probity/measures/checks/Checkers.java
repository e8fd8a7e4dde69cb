package org.probity.measures.checks;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;

/**
 * Who checks which measures of a unit on a day. The head answers for HIGH posts, the leader in charge for MEDIUM ones, the chief for
 * LOW ones, the superior for the head's own post (P2.2.1c, d); the leading group's office and discipline inspection may check
 * anywhere (P2.1.4b). Nobody checks a measure of a post that is theirs, in their own name or another's (segregation rule 1); where
 * that or a vacancy leaves nobody, the next higher does.
 *
 * @param holders who holds each post on the day, deputies included
 * @param lent    powers to check that were lent by name and for some days
 */
record Checkers(
        Map<SectionId, Set<PersonId>> chiefs,
        Map<SectionId, Set<PersonId>> leaders,
        Set<PersonId> heads,
        Set<PersonId> superiors,
        Set<PersonId> discipline,
        Set<PersonId> office,
        Map<PostId, Set<PersonId>> holders,
        List<Lent> lent) {

    static final String AS_CHIEF = "measures:check-chief";
    static final String AS_LEADER = "measures:check-leader";

    /** @param section the one it is limited to; none for all that the giver has */
    record Lent(
            PersonId from,
            PersonId to,
            String permission,
            @Nullable SectionId section) {}

    /**
     * A measure as far as it matters who checks it.
     *
     * @param posts whose it is: the post that owns the measure and the post whose risk it is
     * @param grade of the post, or of the point where it is the unit's; none before a grade is in force
     */
    record Checked(
            SectionId section, Set<PostId> posts, @Nullable Grade grade) {}

    /** In what capacity somebody checks, and for whom when it is by delegation. */
    record Standing(Capacity capacity, @Nullable PersonId onBehalfOf) {}

    /** All who hold a post that the measure belongs to. */
    Set<PersonId> own(Checked checked) {
        return checked.posts().stream()
                .flatMap(post -> holders.getOrDefault(post, Set.of()).stream())
                .collect(toUnmodifiableSet());
    }

    /** Who has to check it. */
    Set<PersonId> responsible(Checked checked) {
        var own = own(checked);
        if (own.stream().anyMatch(heads::contains)) {
            return firstOf(own, superiors, discipline);
        }
        var chief = with(chiefsOf(checked), AS_CHIEF, checked, own);
        var leader = with(leadersOf(checked), AS_LEADER, checked, own);
        if (checked.grade() == Grade.HIGH) {
            return firstOf(own, heads, superiors, discipline);
        }
        return checked.grade() == Grade.MEDIUM
                ? firstOf(own, leader, heads, discipline)
                : firstOf(own, chief, leader, heads, discipline);
    }

    /** As what the person may check it; none when they may not. */
    Optional<Standing> standing(PersonId person, Checked checked) {
        var own = own(checked);
        if (own.contains(person)) {
            return Optional.empty();
        }
        var low = checked.grade() == null || checked.grade() == Grade.LOW;
        if (superiors.contains(person) && own.stream().anyMatch(heads::contains)) {
            return inOwnName(Capacity.SUPERIOR);
        }
        if (heads.contains(person)) {
            return inOwnName(Capacity.HEAD);
        }
        if (leadersOf(checked).contains(person)) {
            return inOwnName(Capacity.LEADER);
        }
        if (low && chiefsOf(checked).contains(person)) {
            return inOwnName(Capacity.CHIEF);
        }
        if (discipline.contains(person)) {
            return inOwnName(Capacity.DISCIPLINE);
        }
        if (office.contains(person)) {
            return inOwnName(Capacity.OFFICE);
        }
        var leader = giver(person, AS_LEADER, leadersOf(checked), checked, own);
        if (leader.isPresent()) {
            return Optional.of(new Standing(Capacity.LEADER, leader.get()));
        }
        return low
                ? giver(person, AS_CHIEF, chiefsOf(checked), checked, own)
                        .map(from -> new Standing(Capacity.CHIEF, from))
                : Optional.empty();
    }

    /** Whether the person is chief where only a leader or the head may check. */
    boolean isOnlyChief(PersonId person, Checked checked) {
        return chiefsOf(checked).contains(person) && standing(person, checked).isEmpty();
    }

    private static Optional<Standing> inOwnName(Capacity capacity) {
        return Optional.of(new Standing(capacity, null));
    }

    private Set<PersonId> chiefsOf(Checked checked) {
        return chiefs.getOrDefault(checked.section(), Set.of());
    }

    private Set<PersonId> leadersOf(Checked checked) {
        return leaders.getOrDefault(checked.section(), Set.of());
    }

    private Optional<PersonId> giver(
            PersonId to, String permission, Set<PersonId> owners, Checked checked, Set<PersonId> own) {
        return given(permission, owners, checked, own)
                .filter(lent -> lent.to().equals(to))
                .map(Lent::from)
                .findFirst();
    }

    /** What owners of the power lent; who may not check it themselves cannot send another. */
    private Stream<Lent> given(String permission, Set<PersonId> owners, Checked checked, Set<PersonId> own) {
        return lent.stream()
                .filter(lent -> lent.permission().equals(permission))
                .filter(lent -> lent.section() == null || lent.section().equals(checked.section()))
                .filter(lent -> owners.contains(lent.from()) && !own.contains(lent.from()));
    }

    private Set<PersonId> with(Set<PersonId> owners, String permission, Checked checked, Set<PersonId> own) {
        var all = new HashSet<>(owners);
        given(permission, owners, checked, own).forEach(lent -> all.add(lent.to()));
        return all;
    }

    @SafeVarargs
    private static Set<PersonId> firstOf(Set<PersonId> excluded, Set<PersonId>... candidates) {
        return Stream.of(candidates)
                .map(people -> people.stream()
                        .filter(person -> !excluded.contains(person))
                        .collect(toUnmodifiableSet()))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
