package org.probity.measures.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.measures.MeasureEffect;
import org.probity.risks.ControlEffect;
import org.probity.risks.RiskPoint;
import org.probity.risks.RiskPointId;
import org.probity.risks.RiskPoints;
import org.springframework.stereotype.Repository;

/** The ratings behind the control over a risk point, and what follows from them (§4.2). */
@Repository
class ControlRatings {

    private final CheckLines lines;
    private final CheckRecords records;
    private final RiskPoints points;

    ControlRatings(CheckLines lines, CheckRecords records, RiskPoints points) {
        this.lines = lines;
        this.records = records;
        this.points = points;
    }

    /**
     * A measure in force with the check that rated it last.
     *
     * @param rating none before it was rated
     */
    record Rated(CheckLine line, @Nullable CheckRecord rating) {
        public @Nullable MeasureEffect effect() {
            return rating == null ? null : rating.effect();
        }
    }

    /**
     * The figures of a point.
     *
     * @param proposal what the ratings say; none while there is nothing to go by
     */
    record Control(RiskPoint point, List<Rated> measures, Optional<ProposedControl> proposal) {

        public @Nullable Integer inherent() {
            var rating = point.rating();
            return rating.probability() == null || rating.harm() == null ? null : rating.probability() * rating.harm();
        }

        public @Nullable BigDecimal residualNow() {
            return residual(point.rating().control());
        }

        public @Nullable BigDecimal residualProposed() {
            return residual(proposal.map(ProposedControl::effect).orElse(null));
        }

        /** Whether the ratings say something else than the scores in force. */
        public boolean differs() {
            return proposal.isPresent()
                    && proposal.get().effect() != point.rating().control();
        }

        private @Nullable BigDecimal residual(@Nullable ControlEffect effect) {
            var inherent = inherent();
            return inherent == null || effect == null ? null : effect.factor().multiply(BigDecimal.valueOf(inherent));
        }
    }

    Control of(RiskPointId id) {
        var point = points.find(id).orElseThrow();
        var inForce = lines.of(id);
        var ratings = records.ratings(inForce.stream().map(CheckLine::measure).toList());
        var measures = inForce.stream()
                .map(line -> new Rated(line, ratings.get(line.measure())))
                .toList();
        return new Control(
                point,
                measures,
                ProposedControl.of(
                        measures.stream()
                                .map(rated ->
                                        new ProposedControl.Rated(rated.line().type(), rated.effect()))
                                .toList(),
                        point.approvedGrade() == null ? point.proposedGrade() : point.approvedGrade()));
    }
}
