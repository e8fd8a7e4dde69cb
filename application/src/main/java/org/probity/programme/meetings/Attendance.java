package org.probity.programme.meetings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;

/**
 * Who came, and why the others did not.
 *
 * @param present the people marked present, as submitted: nobody twice
 * @param reasons for each absent member, why
 */
public record Attendance(List<PersonId> present, Map<PersonId, String> reasons) {

    public Attendance {
        present = List.copyOf(present);
        reasons = Map.copyOf(reasons);
    }

    List<Refusal> refusals(Map<PersonId, String> members, PersonId chair) {
        var refusals = new ArrayList<Refusal>();
        if (new HashSet<>(present).size() < present.size()) {
            refusals.add(Refusal.at("present", "programme.refusal.present-twice"));
        }
        if (!members.keySet().containsAll(present)) {
            refusals.add(Refusal.at("present", "programme.refusal.not-a-member"));
        }
        if (!present.contains(chair)) {
            refusals.add(Refusal.at("present", "programme.refusal.chair-absent"));
        }
        members.forEach((person, name) -> {
            var reason = reasons.getOrDefault(person, "").strip();
            if (!present.contains(person) && (reason.length() < 2 || reason.length() > 200)) {
                refusals.add(Refusal.at("present", "programme.refusal.absence-reason", name));
            }
        });
        if (refusals.isEmpty()) {
            var quorum = new Quorum(members.size(), present.size());
            if (!quorum.reached()) {
                refusals.add(Refusal.at(
                        "present", "programme.refusal.no-quorum", present.size(), members.size(), quorum.needed()));
            }
        }
        return List.copyOf(refusals);
    }
}
