package org.probity.risks;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.probity.wording.Refusal;

/** Friendly remarks on a form that forbid nothing: what was perhaps forgotten, copied or left vague (P0.3, P0.4, P2.1.2i, P2.1.2m). */
final class FormHints {

    /** The same measure on this many points of the cycle looks copied (P0.4). */
    static final int COPIED_FROM = 10;

    private FormHints() {}

    /** Whether a measure's words tell neither who, when nor how one can see that it was done. */
    static boolean isVague(String text) {
        return VagueWords.in(text);
    }

    /**
     * The hints for a form as a whole.
     *
     * @param powerful  the post has discretion, or power over people, money, goods or approval
     * @param copied    how often a measure of this form stands on points of the whole cycle, at most
     * @param names     names of holders, for a unit form
     */
    static List<Refusal> of(
            Form form,
            List<RiskPoint> points,
            Map<RiskPointId, List<Measure>> measures,
            boolean powerful,
            int copied,
            List<String> names) {
        var hints = new ArrayList<Refusal>();
        var primaries = points.stream().map(RiskPoint::primarySource).collect(toSet());
        if (points.size() >= 2 && primaries.size() == 1) {
            hints.add(Refusal.of("risks.hint.one-source"));
        }
        if (copied >= COPIED_FROM) {
            hints.add(Refusal.of("risks.hint.copied", copied));
        }
        if (form.noneDeclared() && powerful) {
            hints.add(Refusal.of("risks.hint.none-with-power"));
        }
        var vague = measures.values().stream()
                .flatMap(List::stream)
                .filter(measure ->
                        isVague(measure.text().zh()) || isVague(measure.text().en()))
                .count();
        if (vague > 0) {
            hints.add(Refusal.of("risks.hint.vague", vague));
        }
        if (form.ofUnit()) {
            named(points, names).forEach(name -> hints.add(Refusal.of("risks.hint.person-named", name)));
        }
        return hints;
    }

    private static List<String> named(List<RiskPoint> points, List<String> names) {
        return names.stream()
                .filter(name -> name.length() > 1)
                .filter(name -> points.stream()
                        .anyMatch(point -> (point.title().zh()
                                        + point.title().en()
                                        + point.description().zh()
                                        + point.description().en())
                                .contains(name)))
                .distinct()
                .toList();
    }
}
