package org.probity.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.probity.wording.Refusal;

/**
 * What a form must say before it can be signed: every point with its sources, scores with reasons at the ends of the scales and at
 * least one measure with owner and day (P0.3, P0.4, P2.1.3c); no point at all only with a declaration and its reason (P2.1.2i).
 */
final class Completeness {

    private Completeness() {}

    static List<Refusal> missing(Form form, List<RiskPoint> points, Map<RiskPointId, List<Measure>> measures) {
        var missing = new ArrayList<Refusal>();
        if (points.isEmpty() && !form.noneDeclared()) {
            missing.add(Refusal.of(form.ofUnit() ? "risks.refusal.blank-unit" : "risks.refusal.blank"));
        }
        if (form.noneDeclared() && form.noneReason().length() < 10) {
            missing.add(Refusal.of("risks.refusal.none-reason"));
        }
        if (form.noneDeclared() && !points.isEmpty()) {
            missing.add(Refusal.of("risks.refusal.none-with-points", points.size()));
        }
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            for (var gap : gaps(point, measures.getOrDefault(point.id(), List.of()))) {
                missing.add(Refusal.of("risks.refusal.point-incomplete." + gap, i + 1));
            }
        }
        return missing;
    }

    /** What one point still lacks, as the ends of message keys {@code risks.gap.…}. */
    static List<String> gaps(RiskPoint point, List<Measure> measures) {
        var gaps = new ArrayList<String>();
        if (point.description().isEmpty()) {
            gaps.add("description");
        }
        if (point.rating().scores().isEmpty()) {
            gaps.add("scores");
        }
        if (lacksReason(point.rating())) {
            gaps.add("reasons");
        }
        if (measures.isEmpty()) {
            gaps.add("measure");
        }
        if (measures.stream().anyMatch(measure -> measure.owner() == null || measure.dueOn() == null)) {
            gaps.add("owner-or-day");
        }
        if (point.scope() == RiskScope.UNIT && point.unitKind() == null) {
            gaps.add("unit-kind");
        }
        if (point.scope() == RiskScope.UNIT && point.power() == null) {
            gaps.add("power");
        }
        return gaps;
    }

    static boolean lacksReason(RiskPoint.Rating rating) {
        var probability = rating.probability();
        var harm = rating.harm();
        return (probability != null
                        && Scores.isExtreme(probability)
                        && rating.probabilityReason().length() < 2)
                || (harm != null
                        && Scores.isExtreme(harm)
                        && rating.harmReason().length() < 2);
    }
}
