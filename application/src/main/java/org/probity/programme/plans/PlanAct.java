package org.probity.programme.plans;

import static org.probity.programme.plans.PlanState.AMENDED;
import static org.probity.programme.plans.PlanState.APPROVED;
import static org.probity.programme.plans.PlanState.DRAFT;
import static org.probity.programme.plans.PlanState.RETURNED;
import static org.probity.programme.plans.PlanState.SUBMITTED;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of an edition of a plan as one table (P1.1.7): from which state which act leads where, and who may do it. An amendment
 * goes the same way as the first edition; when it is approved, the one before it is amended.
 */
public enum PlanAct {
    REDRAFT(Set.of(DRAFT, RETURNED), null, "programme:draft-plan", "programme.plan-redrafted"),
    SUBMIT(Set.of(DRAFT, RETURNED), SUBMITTED, "programme:draft-plan", "programme.plan-submitted"),
    /** The head's personal signature as first responsible (P1.1.6); nobody signs for the head. */
    SIGN(Set.of(SUBMITTED), null, "programme:sign-plan", "programme.plan-signed"),
    RETURN(Set.of(SUBMITTED), RETURNED, "programme:approve-plan", "programme.plan-returned"),
    APPROVE(Set.of(SUBMITTED), APPROVED, "programme:approve-plan", "programme.plan-approved"),
    /** A new head signs what the one before signed. */
    TAKE_OVER(Set.of(APPROVED), null, "programme:sign-plan", "programme.plan-taken-over"),
    /** Begins the next edition; this one binds until that is approved. */
    AMEND(Set.of(APPROVED), null, "programme:draft-plan", "programme.plan-amendment-begun"),
    /** Follows from the approval of the next edition. */
    REPLACE(Set.of(APPROVED), AMENDED, PlanAct.SYSTEM, "programme.plan-amended"),
    /** The owner of a line of work, or the office, says how far it is. */
    REPORT(Set.of(APPROVED), null, "programme:read", "programme.plan-progress-reported");

    /** In place of a permission: nobody does it by hand. */
    static final String SYSTEM = "system";

    /** Working days within which a submitted plan is approved or returned (§5). */
    public static final int APPROVAL_DAYS = 10;

    private final Set<PlanState> from;
    private final @Nullable PlanState to;
    private final String permission;
    private final String logged;

    PlanAct(Set<PlanState> from, @Nullable PlanState to, String permission, String logged) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.logged = logged;
    }

    Set<PlanState> from() {
        return from;
    }

    /** The state it leads to; none when the edition stays where it is. */
    @Nullable
    PlanState to() {
        return to;
    }

    String permission() {
        return permission;
    }

    String logged() {
        return logged;
    }

    boolean isPossibleIn(PlanState state) {
        return from.contains(state);
    }

    void requireFrom(PlanState state) {
        if (!isPossibleIn(state)) {
            throw new Refused(Refusal.of("programme.refusal.plan-is-" + state));
        }
    }
}
