package org.probity.programme.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;

/**
 * The votes on one item, checked: every member present votes, nobody else does, and those whom the matter concerns, exactly they,
 * are recused.
 *
 * @param members   all members with the names they are refused by
 * @param present   who came
 * @param concerned whom the matter is about
 */
record Ballot(Map<PersonId, String> members, Set<PersonId> present, Set<PersonId> concerned) {

    List<Refusal> refusals(Map<PersonId, Choice> votes) {
        var refusals = new ArrayList<Refusal>();
        votes.keySet().stream()
                .filter(person -> !members.containsKey(person))
                .forEach(person -> refusals.add(Refusal.of("programme.refusal.vote-not-a-member")));
        members.forEach((person, name) -> {
            var choice = votes.get(person);
            if (!present.contains(person)) {
                if (choice != null) {
                    refusals.add(Refusal.of("programme.refusal.vote-absent", name));
                }
            } else if (choice == null) {
                refusals.add(Refusal.of("programme.refusal.vote-missing", name));
            } else if (concerned.contains(person) && choice != Choice.RECUSED) {
                refusals.add(Refusal.of("programme.refusal.recusal-missing", name));
            } else if (!concerned.contains(person) && choice == Choice.RECUSED) {
                refusals.add(Refusal.of("programme.refusal.recusal-unfounded", name));
            }
        });
        return List.copyOf(refusals);
    }

    Tally tally(Map<PersonId, Choice> votes) {
        return Tally.of(members.size(), votes.values());
    }

    /** Whether enough members can vote for it to be carried at all. */
    boolean canBeCarried() {
        return present.stream().filter(person -> !concerned.contains(person)).count() >= Tally.neededOf(members.size());
    }

    /** One vote for all, save where it differs: what was said for all, the exceptions laid over it. */
    static Map<PersonId, Choice> of(Map<PersonId, Choice> all, Map<PersonId, Choice> exceptions) {
        var votes = new LinkedHashMap<>(all);
        votes.putAll(exceptions);
        return votes;
    }
}
