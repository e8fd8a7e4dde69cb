package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1c: each step of the process is in the hands of one post. */
class StepsHavePosts implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        content.steps().stream()
                .filter(step -> step.post() == null)
                .forEach(step -> found.add(Refusal.at(
                        "steps[" + (step.number() - 1) + "].post", "powers.refusal.step-without-post", step.number())));
        return found;
    }
}
