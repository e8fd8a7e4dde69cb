package org.probity.programme.plans;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P1.1.2: a plan carries out a superior's document that is in force, and says what the unit's own situation is. */
final class ParentIsNamedAndInForce implements PlanRule {

    @Override
    public List<Refusal> refusals(PlanContent content, Surroundings surroundings) {
        var refusals = new ArrayList<Refusal>();
        var parent = content.parent();
        var issuedOn = parent.issuedOn();
        if (parent.number().isBlank() || parent.title().isBlank() || issuedOn == null) {
            refusals.add(Refusal.at("parentNumber", "programme.refusal.plan-parent"));
        } else if (issuedOn.isAfter(surroundings.today())) {
            refusals.add(Refusal.at("parentOn", "programme.refusal.plan-parent-future"));
        }
        surroundings
                .successor()
                .ifPresent(successor -> refusals.add(
                        successor.isBlank()
                                ? Refusal.at("parentNumber", "programme.refusal.plan-parent-repealed", parent.number())
                                : Refusal.at(
                                        "parentNumber",
                                        "programme.refusal.plan-parent-superseded",
                                        parent.number(),
                                        successor)));
        if (!Substance.has(content.situation())) {
            refusals.add(Refusal.at("situation.zh", "programme.refusal.plan-situation"));
        }
        return refusals;
    }
}
