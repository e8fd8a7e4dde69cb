package org.probity.warnings.disposals;

import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.warnings.WarningRules;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with a disposal: the permission, and that none of the three handles it. Where the head is dealt with, the superior as well. */
@Component
class DisposalAccess {

    static final String PROPOSE = "warnings:propose-disposals";
    static final String EXECUTE = "warnings:execute-disposals";
    static final String DECIDE_APPEALS = "warnings:decide-appeals";

    private final WarningRules rules;

    DisposalAccess(WarningRules rules) {
        this.rules = rules;
    }

    boolean may(Viewer viewer, DisposalAct act, Disposal disposal) {
        if (!act.isOpenIn(disposal.state()) || disposal.warning().sealed() || viewer.person() == null) {
            return false;
        }
        return switch (act.who()) {
            case PROPOSER -> handles(viewer, PROPOSE, disposal);
            case OFFICE -> handles(viewer, EXECUTE, disposal);
            case LEGAL_REVIEWER ->
                viewer.may(Disposals.REVIEW)
                        && disposal.of(viewer.person()).isEmpty()
                        && !viewer.person().equals(disposal.warning().drafter())
                        && disposal.legalBy() == null;
            case CONCERNED -> disposal.of(viewer.person()).stream().anyMatch(one -> one.servedOn() != null);
            case SUPERIOR ->
                viewer.may(DECIDE_APPEALS)
                        && viewer.is(Role.SUPERIOR)
                        && disposal.of(viewer.person()).isEmpty();
            case MEETING, PROGRAM -> false;
        };
    }

    void require(Viewer viewer, DisposalAct act, Disposal disposal) {
        if (act.isOpenIn(disposal.state()) && !may(viewer, act, disposal)) {
            throw new AccessDeniedException(act.logged());
        }
    }

    private boolean handles(Viewer viewer, String permission, Disposal disposal) {
        return viewer.may(permission)
                && disposal.of(viewer.person()).isEmpty()
                && rules.mayHandle(viewer, disposal.warning());
    }
}
