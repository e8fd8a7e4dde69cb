package org.probity.powers.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.identity.Viewer;
import org.probity.powers.PowerId;
import org.probity.powers.Step;
import org.probity.powers.StepsPagePart;
import org.probity.powers.rules.RuleLinks.RuleLink;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The repealed rules that steps still cite (P2.2.2b), for the rows of the table of steps. */
@Component
public class RepealedAtSteps implements StepsPagePart {

    private final RuleLinks links;

    RepealedAtSteps(RuleLinks links) {
        this.links = links;
    }

    /** The links to repealed rules by the numbers that the steps have in the edition shown. */
    public Map<Integer, List<RuleLink>> of(PowerId power, List<Step> steps) {
        var repealed = links.ofPower(power).stream().filter(RuleLink::repealed).toList();
        var found = new HashMap<Integer, List<RuleLink>>();
        for (var step : steps) {
            var id = step.id();
            var cited = repealed.stream()
                    .filter(link -> id != null && id.value().equals(link.step()))
                    .toList();
            if (!cited.isEmpty()) {
                found.put(step.number(), cited);
            }
        }
        return found;
    }

    @Override
    public void show(Shown shown, Viewer viewer, Model model) {
        model.addAttribute(
                "repealedRules", of(shown.power().id(), shown.content().steps()));
    }
}
