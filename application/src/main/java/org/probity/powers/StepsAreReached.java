package org.probity.powers;

import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1d: some way leads from the start to every step. */
class StepsAreReached implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        return new StepGraph(content.steps())
                .unreachable().stream()
                        .map(number -> Refusal.at(
                                "steps[" + (number - 1) + "].name", "powers.refusal.step-unreachable", number))
                        .toList();
    }
}
