package org.probity.programme.plans;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.springframework.stereotype.Component;

/** Files of a plan: above all the parent document (P1.1.2). What was submitted takes no more files. */
@Component
class PlanAttachments implements AttachmentOwner {

    private final Plans plans;
    private final PlanAccess access;

    PlanAttachments(Plans plans, PlanAccess access) {
        this.plans = plans;
        this.access = access;
    }

    @Override
    public String kind() {
        return Plans.SUBJECT;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return plans.find(new PlanId(subjectId)).map(Plan::unit);
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return plans.find(new PlanId(subjectId))
                .filter(plan -> access.mayRead(viewer, plan))
                .isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return plans.find(new PlanId(subjectId))
                .filter(plan -> access.may(viewer, PlanAct.REDRAFT, plan))
                .isPresent();
    }

    @Override
    public String pageOf(UUID subjectId) {
        return "/programme/plans/" + subjectId;
    }
}
