package org.probity.monitoring.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.UnitId;
import org.probity.powers.Power;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.probity.powers.Step;
import org.probity.powers.Steps;
import org.springframework.stereotype.Component;

/** The charts of a unit's powers that are in force. */
@Component
class DeclaredProcesses {

    private final Powers powers;
    private final Steps steps;
    private final Posts posts;

    DeclaredProcesses(Powers powers, Steps steps, Posts posts) {
        this.powers = powers;
        this.steps = steps;
        this.posts = posts;
    }

    /** By power. */
    Map<PowerId, DeclaredProcess> inForce(UnitId unit) {
        var codes = codes(unit);
        var found = new HashMap<PowerId, DeclaredProcess>();
        for (var power : powers.all(unit)) {
            if (power.state().inForce()) {
                found.put(power.id(), process(power, steps.of(power.id()), codes));
            }
        }
        return found;
    }

    private static DeclaredProcess process(Power power, List<Step> steps, Map<PostId, String> codes) {
        return new DeclaredProcess(
                power.id(),
                power.code(),
                steps,
                codes,
                power.facts().promisedLimit(),
                power.facts().statutoryLimit());
    }

    private Map<PostId, String> codes(UnitId unit) {
        var codes = new HashMap<PostId, String>();
        for (Post post : posts.all(unit)) {
            codes.put(post.id(), post.code());
        }
        return codes;
    }
}
