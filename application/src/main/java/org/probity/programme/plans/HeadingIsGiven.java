package org.probity.programme.plans;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** F8: a plan has its number and its title; an amendment says why it is made (P1.1.7). */
final class HeadingIsGiven implements PlanRule {

    @Override
    public List<Refusal> refusals(PlanContent content, Surroundings surroundings) {
        var refusals = new ArrayList<Refusal>();
        if (content.number().isBlank()) {
            refusals.add(Refusal.at("number", "programme.refusal.plan-number"));
        }
        if (content.title().isEmpty()) {
            refusals.add(Refusal.at("titleZh", "programme.refusal.plan-title"));
        }
        if (surroundings.amendment() && content.amendmentReason().length() < 5) {
            refusals.add(Refusal.at("amendmentReason", "programme.refusal.plan-amendment-reason"));
        }
        return refusals;
    }
}
