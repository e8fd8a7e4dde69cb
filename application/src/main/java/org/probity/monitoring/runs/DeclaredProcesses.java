package org.probity.monitoring.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.UnitId;
import org.probity.powers.Power;
import org.probity.powers.PowerContents;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.probity.powers.Step;
import org.probity.powers.Steps;
import org.springframework.stereotype.Component;

/** The charts of a unit's powers that are in force, and those of their next editions. */
@Component
class DeclaredProcesses {

    private final Powers powers;
    private final Steps steps;
    private final PowerContents contents;
    private final Posts posts;

    DeclaredProcesses(Powers powers, Steps steps, PowerContents contents, Posts posts) {
        this.powers = powers;
        this.steps = steps;
        this.contents = contents;
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

    DeclaredProcess inForce(Power power) {
        return process(power, steps.of(power.id()), codes(power.unit()));
    }

    /** As the next edition has it, where one is prepared. */
    Optional<DeclaredProcess> underWay(Power power) {
        return power.amendmentState() == null
                ? Optional.empty()
                : Optional.of(process(power, contents.underWay(power).steps(), codes(power.unit())));
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
