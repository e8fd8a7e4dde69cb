package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1c: one post plays one part in a power once at a time, and not before it begins. */
class AllocationsDoNotOverlap implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var allocations = content.allocations();
        for (var i = 0; i < allocations.size(); i++) {
            var one = allocations.get(i);
            if (one.toOn() != null && one.toOn().isBefore(one.fromOn())) {
                found.add(Refusal.at("allocations[" + i + "].toOn", "powers.refusal.ends-before-it-begins"));
                continue;
            }
            for (var j = 0; j < i; j++) {
                if (overlap(one, allocations.get(j))) {
                    found.add(Refusal.at("allocations[" + i + "].post", "powers.refusal.allocated-twice", j + 1));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean overlap(Allocation one, Allocation other) {
        return one.post().equals(other.post())
                && one.role() == other.role()
                && (one.toOn() == null || !one.toOn().isBefore(other.fromOn()))
                && (other.toOn() == null || !other.toOn().isBefore(one.fromOn()));
    }
}
