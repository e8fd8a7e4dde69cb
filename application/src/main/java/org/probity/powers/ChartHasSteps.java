package org.probity.powers;

import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1d: a chart has a start and an end, so at least one step between them. */
class ChartHasSteps implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        return content.steps().isEmpty() ? List.of(Refusal.at("steps", "powers.refusal.no-steps")) : List.of();
    }
}
