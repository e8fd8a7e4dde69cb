package org.probity.powers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.probity.organization.PostId;

/**
 * Something about a power that is not forbidden but worth a second look; shown, and recorded when the edition goes on.
 *
 * @param kind      what it is; its message is {@code powers.warning.<kind>}
 * @param arguments what the message speaks of
 */
record PowerWarning(Kind kind, List<Object> arguments) {

    /** What is worth a second look. */
    enum Kind {
        /** One post both handles and approves (P2.1.1c). */
        CONCENTRATION,
        /** The steps together take longer than the law gives (P2.1.1d). */
        STEPS_LONGER_THAN_LAW,
        NO_STEPS,
        UNREACHABLE_STEP,
        STEP_POST_NOT_ALLOCATED,
        BASIS_WITHOUT_ARTICLE,
        BASIS_REPEALED
    }

    public String key() {
        return "powers.warning." + kind;
    }

    static List<PowerWarning> of(PowerContent content, Surroundings around) {
        var found = new ArrayList<PowerWarning>();
        concentrated(content, around).forEach(post -> found.add(new PowerWarning(Kind.CONCENTRATION, List.of(post))));
        stepsAgainstLaw(content, found);
        if (content.steps().isEmpty()) {
            found.add(new PowerWarning(Kind.NO_STEPS, List.of()));
        }
        new StepGraph(content.steps())
                .unreachable()
                .forEach(number -> found.add(new PowerWarning(Kind.UNREACHABLE_STEP, List.of(number))));
        var allocated = content.allocations().stream().map(Allocation::post).toList();
        content.steps().stream()
                .filter(step -> step.post() != null && !allocated.contains(step.post()))
                .forEach(step -> found.add(new PowerWarning(
                        Kind.STEP_POST_NOT_ALLOCATED,
                        List.of(step.number(), around.posts().getOrDefault(step.post(), "")))));
        for (var basis : content.bases()) {
            if (!basis.inForceOn(around.today())) {
                found.add(new PowerWarning(
                        Kind.BASIS_REPEALED, List.of(basis.name().in(Locale.CHINESE))));
            } else if (basis.article().isBlank() && basis.rank() != LegalBasis.Rank.INTERNAL_NOTICE) {
                found.add(new PowerWarning(
                        Kind.BASIS_WITHOUT_ARTICLE, List.of(basis.name().in(Locale.CHINESE))));
            }
        }
        return found;
    }

    private static List<String> concentrated(PowerContent content, Surroundings around) {
        var roles = new LinkedHashMap<PostId, Set<Allocation.Role>>();
        content.allocations().stream()
                .filter(allocation -> allocation.on(around.today()))
                .forEach(allocation -> roles.computeIfAbsent(
                                allocation.post(), post -> EnumSet.noneOf(Allocation.Role.class))
                        .add(allocation.role()));
        return roles.entrySet().stream()
                .filter(entry -> Allocation.concentrated(entry.getValue()))
                .map(entry -> around.posts().getOrDefault(entry.getKey(), ""))
                .toList();
    }

    private static void stepsAgainstLaw(PowerContent content, List<PowerWarning> found) {
        var statutory = content.facts().statutoryLimit();
        if (statutory == null) {
            return;
        }
        var counted =
                content.steps().stream().filter(Step::counts).map(Step::limit).toList();
        var sameUnit = counted.stream().allMatch(limit -> limit == null || limit.unit() == statutory.unit());
        var sum = counted.stream()
                .mapToInt(limit -> limit == null ? 0 : sameUnit ? limit.days() : limit.inCalendarDays())
                .sum();
        var most = sameUnit ? statutory.days() : statutory.inCalendarDays();
        if (sum > most) {
            found.add(new PowerWarning(Kind.STEPS_LONGER_THAN_LAW, List.of(sum, most)));
        }
    }
}
