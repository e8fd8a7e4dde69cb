package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1b: a power has a name, and no other power of the unit has the same; nor the same code. */
class NameIsGivenAndUnique implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var facts = content.facts();
        if (facts.name().isEmpty()) {
            found.add(Refusal.at("name", "powers.refusal.name-missing"));
        }
        PowerName.keys(facts.name(), facts.subItem()).stream()
                .filter(around.names()::containsKey)
                .findFirst()
                .ifPresent(key -> found.add(Refusal.at(
                        "name", "powers.refusal.name-taken", around.names().getOrDefault(key, ""))));
        if (around.codes().contains(facts.code())) {
            found.add(Refusal.at("code", "powers.refusal.code-taken", facts.code()));
        }
        return found;
    }
}
