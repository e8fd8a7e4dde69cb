package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.1.1c: a power is allocated to posts and a section of its own unit that are open. */
class PostsAreOfTheUnit implements PowerRule {

    @Override
    public List<Refusal> refusals(PowerContent content, Surroundings around) {
        var found = new ArrayList<Refusal>();
        var section = content.facts().section();
        if (section != null && !around.sections().contains(section)) {
            found.add(Refusal.at("section", "powers.refusal.section-of-another-unit"));
        }
        for (var i = 0; i < content.allocations().size(); i++) {
            var allocation = content.allocations().get(i);
            var ended = allocation.toOn() != null && allocation.toOn().isBefore(around.today());
            if (!ended && !around.posts().containsKey(allocation.post())) {
                found.add(Refusal.at("allocations[" + i + "].post", "powers.refusal.post-of-another-unit"));
            }
            var substitute = allocation.substitute();
            if (!ended && substitute != null && !around.posts().containsKey(substitute)) {
                found.add(Refusal.at("allocations[" + i + "].substitute", "powers.refusal.post-of-another-unit"));
            }
            if (substitute != null && substitute.equals(allocation.post())) {
                found.add(Refusal.at("allocations[" + i + "].substitute", "powers.refusal.substitute-is-the-post"));
            }
        }
        for (var i = 0; i < content.steps().size(); i++) {
            var post = content.steps().get(i).post();
            if (post != null && !around.posts().containsKey(post)) {
                found.add(Refusal.at("steps[" + i + "].post", "powers.refusal.post-of-another-unit"));
            }
        }
        return found;
    }
}
