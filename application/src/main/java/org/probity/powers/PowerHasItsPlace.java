package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1c: no orphan: each power lies with a section and at least one post. */
class PowerHasItsPlace implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        if (content.facts().section() == null) {
            found.add(Refusal.at("section", "powers.refusal.no-section"));
        }
        if (content.allocations().stream().noneMatch(allocation -> allocation.on(around.today()))) {
            found.add(Refusal.at("allocations", "powers.refusal.no-post"));
        }
        return found;
    }
}
