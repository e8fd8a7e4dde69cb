package org.probity.programme.stages;

import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.Cycles;
import org.probity.programme.MeetingBody;
import org.probity.programme.Rehearsal;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/**
 * Plays a cycle's stages through for the demonstration: the same acts that people do on the pages, the leading group's meeting where
 * one is needed.
 */
@Component
public class StageRehearsal {

    private final Stages stages;
    private final Cycles cycles;
    private final Rehearsal rehearsal;
    private final Dates dates;

    StageRehearsal(Stages stages, Cycles cycles, Rehearsal rehearsal, Dates dates) {
        this.stages = stages;
        this.cycles = cycles;
        this.rehearsal = rehearsal;
        this.dates = dates;
    }

    /** Opens the next stage of the unit's open cycle; where it is early or something is missing, the leading group decides. */
    public void openNext(UnitId unit, PersonId office, PersonId chair, String reason, String minutesNumber) {
        var cycle = cycles.requireCurrent(unit);
        var to = cycle.stage().next().orElseThrow();
        if (stages.open(cycle.id(), cycle.version(), to, reason, office)) {
            return;
        }
        var call = new Rehearsal.Call(
                unit,
                MeetingBody.LEADING_GROUP,
                null,
                new Bilingual("领导小组会议：阶段转换", "Leading group: stage gate"),
                dates.today(),
                chair,
                office,
                minutesNumber);
        rehearsal.hold(rehearsal.plan(call, Stages.SUBJECT, matter -> true), call, Stages.SUBJECT);
    }

    /** Takes the unit's open cycle through all stages that are left to its end. */
    public void close(UnitId unit, PersonId office, PersonId chair, String reason) {
        while (cycles.current(unit).isPresent()) {
            var stage = cycles.requireCurrent(unit).stage();
            openNext(unit, office, chair, reason, dates.today().getYear() + "-" + (stage.ordinal() + 1));
            if (cycles.current(unit).map(Cycle::stage).filter(stage::equals).isPresent()) {
                throw new IllegalStateException("The stage did not open: " + stage);
            }
        }
    }
}
