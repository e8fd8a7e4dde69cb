package org.probity.measures;

import java.util.UUID;
import org.probity.frame.Asked;
import org.probity.identity.Viewer;
import org.probity.organization.Scope;
import org.probity.risks.MeasureId;
import org.probity.risks.RiskPoint;
import org.probity.risks.RiskPointId;
import org.probity.risks.RiskPoints;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which measures a viewer sees and may act on: those of the risk points within reach, and those that a post within reach is to carry
 * out (§7).
 */
@Component
class MeasureAccess {

    private final ControlMeasures measures;
    private final RiskPoints points;

    MeasureAccess(ControlMeasures measures, RiskPoints points) {
        this.measures = measures;
        this.points = points;
    }

    /**
     * SQL that is true for the measures within a scope, over the aliases of {@link ControlMeasures#TABLES}: the point lies within, or
     * the owning post does. Bind {@link Scope#parameters()}.
     */
    static String within(Scope scope) {
        return "(" + scope.predicate("p")
                + " or exists (select from (select w.unit_id, w.section_id, w.id as post_id) o where "
                + scope.predicate("o") + "))";
    }

    static boolean covers(Scope scope, ControlMeasure measure) {
        var point = measure.point();
        var ownerSection = measure.ownerSection();
        return scope.covers(measure.unit(), point.section(), point.post())
                || (ownerSection != null && scope.covers(measure.unit(), ownerSection, measure.owner()));
    }

    /** The measure of the number or id in an address, for whoever may read it. */
    ControlMeasure read(Viewer viewer, String key) {
        var scope = viewer.scope("measures:read");
        var id = Asked.id(key);
        var measure = (id == null ? measures.find(scope.unit(), key) : measures.find(new MeasureId(id)))
                .orElseThrow(MeasureAccess::missing);
        if (!measure.unit().equals(scope.unit())) {
            throw missing();
        }
        if (!covers(scope, measure)) {
            throw new AccessDeniedException("measures:read");
        }
        return measure;
    }

    static boolean mayBegin(Viewer viewer, ControlMeasure measure) {
        if (!viewer.may("measures:begin")) {
            return false;
        }
        var scope = viewer.scope("measures:begin");
        var owner = measure.owner();
        var ownerSection = measure.ownerSection();
        return owner != null && ownerSection != null
                ? scope.covers(measure.unit(), ownerSection, owner)
                        || scope.covers(measure.unit(), measure.point().section(), null)
                : scope.covers(measure.unit(), measure.point().section(), null);
    }

    static boolean mayDraft(Viewer viewer, ControlMeasure measure) {
        return viewer.may("measures:draft")
                && viewer.scope("measures:draft")
                        .covers(
                                measure.unit(),
                                measure.point().section(),
                                measure.point().post());
    }

    ControlMeasure toBegin(Viewer viewer, String key) {
        var measure = read(viewer, key);
        if (!mayBegin(viewer, measure)) {
            throw new AccessDeniedException("measures:begin");
        }
        return measure;
    }

    ControlMeasure toDraft(Viewer viewer, String key) {
        var measure = read(viewer, key);
        if (!mayDraft(viewer, measure)) {
            throw new AccessDeniedException("measures:draft");
        }
        return measure;
    }

    /** The point of the ledger that a measure is to be written for. */
    RiskPoint point(Viewer viewer, UUID id) {
        var point = points.find(new RiskPointId(id)).orElseThrow(MeasureAccess::missing);
        if (!point.unit().equals(viewer.scope("measures:draft").unit())) {
            throw missing();
        }
        viewer.require("measures:draft", point.unit(), point.section(), point.post());
        return switch (point.status()) {
            case ACTIVE, CHANGED -> point;
            case DRAFT, CLOSED -> throw missing();
        };
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
