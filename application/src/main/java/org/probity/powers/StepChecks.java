package org.probity.powers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.probity.wording.Refusal;
import org.springframework.stereotype.Component;

/** Everything that the rules say of a chart, while it is written and before anybody confirms it (P2.1.1d). */
@Component
class StepChecks {

    private static final Pattern STEP = Pattern.compile("steps\\[(\\d+)].*");

    private static final List<PowerRule> RULES = List.of(
            new ChartHasSteps(),
            new StepsAreNumbered(),
            new BranchesLeadToSteps(),
            new StepsHavePosts(),
            new StepsReachAnEnd(),
            new StepsAreReached(),
            new StepsKeepTheLegalLimit());

    private static final Set<PowerWarning.Kind> WARNINGS = EnumSet.of(
            PowerWarning.Kind.CONCENTRATION,
            PowerWarning.Kind.STEPS_LONGER_THAN_LAW,
            PowerWarning.Kind.ONE_STEP,
            PowerWarning.Kind.ONE_POST_DOES_ALL,
            PowerWarning.Kind.STEP_POST_NOT_ALLOCATED);

    private final Neighbourhood neighbourhood;

    StepChecks(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    List<StepCheck> of(Power power, PowerContent content) {
        return of(content, neighbourhood.around(power.unit(), power.id()));
    }

    static List<StepCheck> of(PowerContent content, Surroundings around) {
        var found = new ArrayList<StepCheck>();
        PowerRule.refusals(RULES, content, around).forEach(refusal -> found.add(of(refusal)));
        for (var warning : PowerWarning.of(content, around)) {
            if (WARNINGS.contains(warning.kind())) {
                var step = warning.kind() == PowerWarning.Kind.STEP_POST_NOT_ALLOCATED
                        ? (int) warning.arguments().get(0)
                        : 0;
                found.add(new StepCheck(false, step, warning.key(), warning.arguments()));
            }
        }
        return found;
    }

    /** The steps that the refusals among the checks speak of. */
    static Set<Integer> problems(List<StepCheck> checks) {
        return checks.stream()
                .filter(check -> check.refuses() && check.step() > 0)
                .map(StepCheck::step)
                .collect(Collectors.toSet());
    }

    private static StepCheck of(Refusal refusal) {
        var at = STEP.matcher(refusal.field());
        var step = at.matches() ? Integer.parseInt(at.group(1)) + 1 : 0;
        return new StepCheck(true, step, refusal.code(), refusal.arguments());
    }
}
