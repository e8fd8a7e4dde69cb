package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1b: name, content, exercising body and legal basis are mandatory; the basis has a rule of its own. */
class FourFieldsAreGiven implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var facts = content.facts();
        if (facts.content().isEmpty()) {
            found.add(Refusal.at("content", "powers.refusal.content-missing"));
        }
        if (facts.exercisingBody().isEmpty()) {
            found.add(Refusal.at("exercisingBody", "powers.refusal.body-missing"));
        }
        return found;
    }
}
