package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.springframework.stereotype.Component;

/** Plays a plan through for the demonstration: the same acts that people do on the pages, refused for the same reasons. */
@Component
public class PlanRehearsal {

    private final Plans plans;
    private final PlanProgress progress;
    private final LeaderActions actions;

    PlanRehearsal(Plans plans, PlanProgress progress, LeaderActions actions) {
        this.plans = plans;
        this.progress = progress;
        this.actions = actions;
    }

    /** Begins the plan and writes it. */
    public PlanId write(UnitId unit, PersonId drafter, PlanContent content) {
        var id = plans.draft(unit, drafter);
        plans.redraft(id, version(id), content);
        return id;
    }

    public void submit(PlanId id, PersonId by) {
        plans.submit(id, version(id), by);
    }

    /** The head signs what the page would show. */
    public void sign(PlanId id, PersonId head) {
        plans.sign(
                id,
                version(id),
                head,
                ContentHash.hex(plans.find(id).orElseThrow().content()));
    }

    public void approve(PlanId id, PersonId by, String words) {
        plans.approve(id, version(id), by, words);
    }

    /** The owner of a line says how far it is. */
    public void report(PlanId id, UUID line, PersonId owner, PlanTask.State state, String note) {
        progress.report(id, line, owner, false, state, note);
    }

    public void enter(UnitId unit, LeaderActions.Kind kind, LocalDate on, String text) {
        actions.enter(unit, kind, on, text);
    }

    private int version(PlanId id) {
        return plans.find(id).orElseThrow().version();
    }
}
