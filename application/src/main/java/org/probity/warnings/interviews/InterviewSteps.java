package org.probity.warnings.interviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.warnings.Turn;
import org.probity.warnings.WarningChange;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningSignals;
import org.probity.warnings.Warnings;
import org.springframework.stereotype.Component;

/** Takes an interview from step to step: the act must be open, the version the one that was read. */
@Component
class InterviewSteps {

    private final Warnings warnings;
    private final Interviews interviews;
    private final WarningSignals signals;
    private final Dates dates;

    InterviewSteps(Warnings warnings, Interviews interviews, WarningSignals signals, Dates dates) {
        this.warnings = warnings;
        this.interviews = interviews;
        this.signals = signals;
        this.dates = dates;
    }

    /** The interview for an act in this transaction. */
    Interview lock(WarningId id, int version, InterviewAct act) {
        warnings.lock(id, version);
        var interview = interviews.find(id).orElseThrow();
        act.requireFrom(interview.state());
        return interview;
    }

    /** The same for what several do at the same time, each for themselves. */
    Interview lock(WarningId id, InterviewAct act) {
        return lock(id, interviews.find(id).orElseThrow().warning().version(), act);
    }

    void move(Interview interview, InterviewAct act, @Nullable LocalDate dueOn, @Nullable String reason) {
        warnings.move(interview.warning(), change(interview, act, dueOn).because(reason));
    }

    WarningChange change(Interview interview, InterviewAct act, @Nullable LocalDate dueOn) {
        var after = act.after(interview.state());
        var change = WarningChange.to(after.name(), after.isOver() ? Turn.NOBODY : Turn.HANDLER, act.logged());
        return after.isOver() ? change.closed(dates.today()) : change.due(dueOn);
    }

    /** The signals it rests on are settled, where nothing else of them is open. */
    void settle(Interview interview, String result) {
        signals.settled(interview.warning(), dates.today(), result);
    }
}
