package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.probity.wording.Refusal;

/** P2.1.1b: a power rests on a law, regulation or rule with its article that is in force; without one its exercise stops (S20). */
class BasisIsLawful implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var bases = content.bases();
        if (bases.isEmpty()) {
            found.add(Refusal.at("bases", "powers.refusal.no-basis"));
        } else if (bases.stream().allMatch(basis -> basis.rank() == LegalBasis.Rank.INTERNAL_NOTICE)) {
            found.add(Refusal.at("bases", "powers.refusal.internal-notice-only"));
        } else {
            var lawful = bases.stream()
                    .filter(basis -> basis.rank() != LegalBasis.Rank.INTERNAL_NOTICE)
                    .toList();
            var inForce = lawful.stream()
                    .filter(basis -> basis.inForceOn(around.today()))
                    .toList();
            if (inForce.isEmpty()) {
                found.add(Refusal.at(
                        "bases",
                        "powers.refusal.basis-repealed",
                        lawful.get(0).name().in(Locale.CHINESE)));
            } else if (inForce.stream().allMatch(basis -> basis.article().isBlank())) {
                found.add(Refusal.at("bases", "powers.refusal.basis-without-article"));
            }
        }
        return found;
    }
}
