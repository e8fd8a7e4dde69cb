package org.probity.programme.stages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.GateSource;
import org.probity.programme.MeetingId;
import org.probity.wording.Bilingual;

/**
 * The record of a stage gate: who, when, and the checklist as it stood.
 *
 * @param plannedOn the day the plan gave
 * @param reason    why it is to open although something does not stand; empty when everything did
 * @param decision  the leading group's words
 */
public record StageGate(
        GateId id,
        UnitId unit,
        CycleId cycle,
        int year,
        Cycle.Stage from,
        Cycle.Stage to,
        GateState state,
        @Nullable LocalDate plannedOn,
        LocalDate askedOn,
        Bilingual askedBy,
        String reason,
        List<GateSource.Line> checklist,
        @Nullable LocalDate openedOn,
        String decision,
        @Nullable MeetingId meeting,
        int version) {

    public StageGate {
        checklist = List.copyOf(checklist);
    }

    public boolean isOverride() {
        return !reason.isEmpty();
    }

    public long unmet() {
        return checklist.stream().filter(line -> !line.met()).count();
    }
}
