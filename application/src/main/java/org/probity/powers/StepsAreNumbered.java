package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1d: steps have names and are numbered from 1 without a gap, at most 200. */
class StepsAreNumbered implements PowerRule {

    private static final int MOST = 200;

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var steps = content.steps();
        if (steps.size() > MOST) {
            found.add(Refusal.at("steps", "powers.refusal.too-many-steps", MOST));
        }
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).number() != i + 1) {
                found.add(Refusal.at(
                        "steps[" + i + "].number",
                        "powers.refusal.step-number",
                        i + 1,
                        steps.get(i).number()));
                break;
            }
            if (steps.get(i).name().isEmpty()) {
                found.add(Refusal.at("steps[" + i + "].name", "powers.refusal.step-name-missing", i + 1));
            }
        }
        return found;
    }
}
