package org.probity.warnings.disposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.warnings.Turn;
import org.probity.warnings.WarningChange;
import org.probity.warnings.WarningId;
import org.probity.warnings.Warnings;
import org.springframework.stereotype.Component;

/** Takes a disposal from step to step: the act must be open, the version the one that was read. */
@Component
class DisposalSteps {

    private final Warnings warnings;
    private final Disposals disposals;
    private final Dates dates;

    DisposalSteps(Warnings warnings, Disposals disposals, Dates dates) {
        this.warnings = warnings;
        this.disposals = disposals;
        this.dates = dates;
    }

    Disposal lock(WarningId id, int version, DisposalAct act) {
        warnings.lock(id, version);
        var disposal = disposals.find(id).orElseThrow();
        act.requireFrom(disposal.state());
        return disposal;
    }

    Disposal lock(WarningId id, DisposalAct act) {
        return lock(id, disposals.find(id).orElseThrow().warning().version(), act);
    }

    void move(Disposal disposal, DisposalAct act, @Nullable LocalDate dueOn, @Nullable String reason) {
        warnings.move(disposal.warning(), change(disposal, act, dueOn).because(reason));
    }

    WarningChange change(Disposal disposal, DisposalAct act, @Nullable LocalDate dueOn) {
        return to(act.after(disposal.state()), act, dueOn);
    }

    /** Where the state that follows depends on more than the act. */
    WarningChange to(DisposalState after, DisposalAct act, @Nullable LocalDate dueOn) {
        var change = WarningChange.to(after.name(), after.isOver() ? Turn.NOBODY : Turn.HANDLER, act.logged());
        return after.isOver() ? change.closed(dates.today()) : change.due(dueOn);
    }

    void move(Disposal disposal, WarningChange change) {
        warnings.move(disposal.warning(), change);
    }

    /** The disposal as it stands after a write in this transaction. */
    Disposal again(WarningId id) {
        return disposals.find(id).orElseThrow();
    }
}
