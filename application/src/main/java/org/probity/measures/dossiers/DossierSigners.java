package org.probity.measures.dossiers;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.probity.organization.PersonId;

/**
 * Who may sign a dossier today (§7, segregation rules 1 and 6). Nobody signs about a post of one's own, and nobody two levels. The head
 * confirms in person, and therefore does not endorse; the head's own post is the superior's (invariant 3). Where the leader in charge
 * is one of these, discipline inspection endorses, then the superior.
 *
 * @param holders who holds the point's post
 * @param signed  who has signed a lower level
 */
record DossierSigners(
        Set<PersonId> holders,
        Set<PersonId> leaders,
        Set<PersonId> heads,
        Set<PersonId> discipline,
        Set<PersonId> superiors,
        Set<PersonId> signed) {

    Set<PersonId> endorsing() {
        var barred = new HashSet<>(barred());
        barred.addAll(heads);
        return firstOf(barred, List.of(leaders, discipline, superiors));
    }

    Set<PersonId> confirming() {
        return firstOf(barred(), List.of(heads, superiors));
    }

    /** Whether the person may do it, as far as it goes by person; what the section writes goes by permission alone. */
    boolean may(DossierAct act, PersonId person) {
        return switch (act) {
            case PREPARE, LOOK_AGAIN -> true;
            case ENDORSE, RETURN_PREPARED -> endorsing().contains(person);
            case CONFIRM, RETURN_ENDORSED -> confirming().contains(person);
        };
    }

    private Set<PersonId> barred() {
        var barred = new HashSet<>(holders);
        barred.addAll(signed);
        return barred;
    }

    private static Set<PersonId> firstOf(Set<PersonId> barred, List<Set<PersonId>> candidates) {
        return candidates.stream()
                .map(people -> people.stream()
                        .filter(person -> !barred.contains(person))
                        .collect(toUnmodifiableSet()))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
