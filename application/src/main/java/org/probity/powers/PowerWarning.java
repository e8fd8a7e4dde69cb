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
        /** By an estimate, since working and calendar days mix, the longest way takes longer than the law gives (P2.1.1d). */
        STEPS_LONGER_THAN_LAW,
        /** A chart of one step hides who does what (P2.1.1d). */
        ONE_STEP,
        /** One post does every step of the chart, so it handles and approves (P2.1.1c, P2.1.1d). */
        ONE_POST_DOES_ALL,
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
        if (content.steps().size() == 1) {
            found.add(new PowerWarning(Kind.ONE_STEP, List.of()));
        }
        onePost(content, around, found);
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

    private static void onePost(PowerContent content, Surroundings around, List<PowerWarning> found) {
        var posts = content.steps().stream().map(Step::post).distinct().toList();
        if (content.steps().size() > 1 && posts.size() == 1 && posts.get(0) != null) {
            found.add(new PowerWarning(
                    Kind.ONE_POST_DOES_ALL, List.of(around.posts().getOrDefault(posts.get(0), ""))));
        }
    }

    private static void stepsAgainstLaw(PowerContent content, List<PowerWarning> found) {
        var statutory = content.facts().statutoryLimit();
        if (statutory == null) {
            return;
        }
        var longest = LongestWay.of(content.steps(), statutory);
        if (!longest.exact() && longest.tooLong()) {
            found.add(new PowerWarning(Kind.STEPS_LONGER_THAN_LAW, List.of(longest.days(), longest.most())));
        }
    }
}
