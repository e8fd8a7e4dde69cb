package org.probity.programme.mobilisation;

import java.util.List;
import java.util.Set;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.GateSource;
import org.probity.programme.gatherings.AttendanceLine;
import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.Gatherings;
import org.springframework.stereotype.Component;

/**
 * Stage one is left when all staff were mobilised: the meeting held, who was absent made up for it, and everybody has read the plan
 * and the materials (P1.2.1, P1.2.2).
 */
@Component
class MobilisationGates implements GateSource {

    private static final String READ = "programme:read";

    private final Gatherings gatherings;
    private final Readings readings;

    MobilisationGates(Gatherings gatherings, Readings readings) {
        this.gatherings = gatherings;
        this.readings = readings;
    }

    @Override
    public List<Line> lines(UnitId unit, CycleId cycle, Cycle.Stage leaving) {
        if (leaving != Cycle.Stage.PREPARATION) {
            return List.of();
        }
        var held = gatherings.mobilisation(cycle).filter(Gathering::tookPlace);
        if (held.isEmpty()) {
            return List.of(Line.one(40, "programme.gate.mobilised", false, GatheringKind.MOBILISATION.path(), READ));
        }
        var meeting = held.get();
        var all = new Scope(unit, true, Set.of(), Set.of());
        var lines = gatherings.attendance(meeting.id(), all);
        var missing = lines.stream().filter(AttendanceLine::isMissing).count();
        var reading = ReadingCount.of(readings.lines(meeting, all));
        return List.of(
                Line.one(40, "programme.gate.mobilised", true, meeting.path(), READ),
                Line.noneOpen(50, "programme.gate.made-up", missing, lines.size(), meeting.path(), READ),
                Line.all(
                        60,
                        "programme.gate.read",
                        reading.read(),
                        reading.expected(),
                        meeting.path() + "/reading",
                        "programme:attendance"));
    }
}
