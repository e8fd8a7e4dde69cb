package org.probity.powers;

import java.util.List;
import org.probity.wording.Refusal;

/**
 * P2.1.1d: no way through the chart may take longer than the law gives. Refused where all limits are counted in the unit of the law;
 * where working days and calendar days mix, the sum is an estimate and {@link PowerWarning} says so.
 */
class StepsKeepTheLegalLimit implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var statutory = content.facts().statutoryLimit();
        if (statutory == null) {
            return List.of();
        }
        var longest = LongestWay.of(content.steps(), statutory);
        return longest.exact() && longest.tooLong()
                ? List.of(Refusal.at("steps", "powers.refusal.steps-too-long", longest.days(), longest.most()))
                : List.of();
    }
}
