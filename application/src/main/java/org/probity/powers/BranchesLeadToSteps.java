package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1d: a branch leads to a step that there is, and says under which condition. */
class BranchesLeadToSteps implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var steps = content.steps();
        for (var i = 0; i < steps.size(); i++) {
            for (var branch : steps.get(i).branches()) {
                var to = branch.to();
                if (to != null && (to < 1 || to > steps.size())) {
                    found.add(Refusal.at("steps[" + i + "].branches", "powers.refusal.branch-to-nowhere", i + 1, to));
                }
                if (branch.condition().isEmpty() && steps.get(i).branches().size() > 1) {
                    found.add(
                            Refusal.at("steps[" + i + "].branches", "powers.refusal.branch-without-condition", i + 1));
                }
            }
        }
        return found;
    }
}
