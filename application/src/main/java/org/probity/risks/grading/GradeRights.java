package org.probity.risks.grading;

import org.probity.identity.Viewer;
import org.probity.risks.RiskPoint;
import org.springframework.stereotype.Component;

/** Which turn of a grade the viewer may take today. Where the office itself is concerned, the head of unit reviews. */
@Component
class GradeRights {

    private final Gradings gradings;

    GradeRights(Gradings gradings) {
        this.gradings = gradings;
    }

    boolean may(Viewer viewer, GradeTurn turn, RiskPoint point) {
        return switch (turn) {
            case PROPOSE ->
                viewer.may("risks:propose-grade")
                        && viewer.scope("risks:propose-grade").covers(point.unit(), point.section(), point.post());
            case SECTION_OPINION -> covers(viewer, "risks:sign-chief", point);
            case LEADER_OPINION -> covers(viewer, "risks:sign-leader", point);
            case OFFICE_OPINION -> covers(viewer, "risks:summarise", point) || covers(viewer, "risks:sign-head", point);
            case MEETING -> false;
        };
    }

    private static boolean covers(Viewer viewer, String permission, RiskPoint point) {
        return viewer.may(permission) && viewer.scope(permission).covers(point.unit(), point.section(), null);
    }

    /** Whether the page offers the viewer to take the point's turn now. */
    boolean offers(Viewer viewer, GradedPoint graded) {
        var turn = graded.turn();
        var person = viewer.person();
        if (turn == null || person == null || !may(viewer, turn, graded.point())) {
            return false;
        }
        return turn == GradeTurn.PROPOSE ? graded.proposable() : !gradings.isAbout(graded, person);
    }
}
