package org.probity.programme.plans;

import org.probity.identity.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who sees which plan and may do what with it (§7). Everybody of the unit, and of the units below it, reads what binds or bound; drafts
 * are for the office, leaders and supervisors; a superior unit sees what was submitted below it.
 */
@Component
class PlanAccess {

    private final Plans plans;
    private final UnitTree tree;

    PlanAccess(Plans plans, UnitTree tree) {
        this.plans = plans;
        this.tree = tree;
    }

    Plan readable(Viewer viewer, PlanId id) {
        var plan = plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayRead(viewer, plan)) {
            throw new AccessDeniedException("programme.plan");
        }
        return plan;
    }

    boolean mayRead(Viewer viewer, Plan plan) {
        var unit = viewer.unit();
        if (unit == null) {
            return false;
        }
        if (plan.unit().equals(unit)) {
            return plan.state().isPublished() || viewer.may("programme:read-plan-drafts");
        }
        return isSuperior(viewer, plan) && !plan.state().isOpen()
                || plan.state().isPublished() && tree.isAbove(plan.unit(), unit);
    }

    /** Whether the viewer may do the act now, as far as permission, unit and state go. */
    boolean may(Viewer viewer, PlanAct act, Plan plan) {
        if (!act.isPossibleIn(plan.state()) || !viewer.may(act.permission())) {
            return false;
        }
        return plan.unit().equals(viewer.unit())
                || act.permission().equals("programme:approve-plan") && isSuperior(viewer, plan);
    }

    /** The plan, for an act. */
    Plan forAct(Viewer viewer, PlanAct act, PlanId id) {
        var plan = readable(viewer, id);
        var ofUnit = plan.unit().equals(viewer.unit());
        if (!viewer.may(act.permission())
                || !(ofUnit || act.permission().equals("programme:approve-plan") && isSuperior(viewer, plan))) {
            throw new AccessDeniedException(act.permission());
        }
        return plan;
    }

    private boolean isSuperior(Viewer viewer, Plan plan) {
        return viewer.may("programme:supervise-plans") && tree.isAbove(viewer.requireUnit(), plan.unit());
    }
}
