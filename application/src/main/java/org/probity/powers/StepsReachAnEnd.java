package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1d: from every step some way leads to the end; no loop without an exit. */
class StepsReachAnEnd implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var stuck = new StepGraph(content.steps()).withoutEnd();
        if (!stuck.isEmpty()) {
            found.add(Refusal.at("steps", "powers.refusal.no-end", stuck.get(0)));
        }
        return found;
    }
}
