package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1b: a power that is not made public says why. */
class SecrecyHasAReason implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        if (!content.facts().disclosed() && content.facts().secrecyReason().isBlank()) {
            found.add(Refusal.at("secrecyReason", "powers.refusal.secrecy-without-reason"));
        }
        return found;
    }
}
