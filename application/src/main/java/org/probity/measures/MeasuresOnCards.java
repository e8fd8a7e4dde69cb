package org.probity.measures;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.powers.PostCardPart;
import org.springframework.stereotype.Component;

/** The measures that a post is to carry out, on its card (P2.1.1e). */
@Component
class MeasuresOnCards implements PostCardPart {

    private final ControlMeasures measures;

    MeasuresOnCards(ControlMeasures measures) {
        this.measures = measures;
    }

    @Override
    public List<Risk> risksOf(PostId post, Viewer viewer) {
        return List.of();
    }

    @Override
    public List<Carried> carriedBy(PostId post, Viewer viewer) {
        if (!viewer.may("measures:read")) {
            return List.of();
        }
        var scope = viewer.scope("measures:read");
        return measures.ownedBy(post).stream()
                .filter(measure -> MeasureAccess.covers(scope, measure))
                .sorted((one, other) ->
                        Boolean.compare(other.state().isToBegin(), one.state().isToBegin()))
                .map(measure -> new Carried(
                        measure.number(),
                        measure.text(),
                        "measures.state." + measure.state(),
                        measure.dueOn(),
                        "/measures/" + measure.number()))
                .toList();
    }
}
