package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1b: the body may promise to be faster than the law asks, never slower. */
class PromiseKeepsTheStatute implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var statutory = content.facts().statutoryLimit();
        var promised = content.facts().promisedLimit();
        if (statutory != null && promised != null && promised.longerThan(statutory)) {
            found.add(
                    Refusal.at("promisedLimit", "powers.refusal.promise-too-long", promised.days(), statutory.days()));
        }
        return found;
    }
}
