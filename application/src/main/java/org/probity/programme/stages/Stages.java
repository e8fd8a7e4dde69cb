package org.probity.programme.stages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.Cycles;
import org.probity.programme.GateSource;
import org.probity.programme.plans.PlansInForce;
import org.probity.programme.plans.StagePeriod;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a cycle through its four stages to its end (P0.6). A stage is opened on the day itself, never for a day gone by, and only
 * the one that follows.
 */
@Service
public class Stages {

    static final String SUBJECT = "programme.stage-gate";

    private final Gates gates;
    private final Cycles cycles;
    private final PlansInForce plans;
    private final List<GateSource> sources;
    private final AuditLog auditLog;
    private final Dates dates;

    Stages(Gates gates, Cycles cycles, PlansInForce plans, List<GateSource> sources, AuditLog auditLog, Dates dates) {
        this.gates = gates;
        this.cycles = cycles;
        this.plans = plans;
        this.sources = List.copyOf(sources);
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /** All gates of the cycle in the order of time. */
    public List<StageGate> gatesOf(CycleId cycle) {
        return gates.of(cycle);
    }

    /** What has to stand before the cycle leaves a stage, as it is now. */
    public List<GateSource.Line> checklist(Cycle cycle, Cycle.Stage leaving) {
        return sources.stream()
                .flatMap(source -> source.lines(cycle.unit(), cycle.id(), leaving).stream())
                .sorted(Comparator.comparing(GateSource.Line::order))
                .toList();
    }

    /** The day on which the plan lets the cycle enter the stage; none while no plan binds. */
    public @Nullable LocalDate plannedOn(CycleId cycle, Cycle.Stage stage) {
        var schedule = plans.scheduleOf(cycle);
        if (stage == Cycle.Stage.CLOSED) {
            var last = schedule.get(Cycle.Stage.CORRECTION);
            var end = last == null ? null : last.to();
            return end == null ? null : end.plusDays(1);
        }
        StagePeriod period = schedule.get(stage);
        return period == null ? null : period.from();
    }

    /**
     * Opens the next stage, or closes the cycle after the last. When something does not stand, or the planned day has not come, the gate
     * is asked for instead and waits for the leading group.
     *
     * @param reason why it is to open nevertheless
     * @return whether it is open now
     * @throws Refused when the stage is not the one that follows, or when a reason is needed and there is none
     */
    @Transactional
    public boolean open(CycleId id, int version, Cycle.Stage to, String reason, PersonId by) {
        var cycle = cycles.findForUpdate(id).orElseThrow();
        requireNext(cycle, to);
        if (cycle.version() != version) {
            throw new EditConflict("programme.cycle");
        }
        var checklist = checklist(cycle, cycle.stage());
        var planned = plannedOn(id, to);
        var early = planned != null && dates.today().isBefore(planned);
        if (checklist.stream().allMatch(GateSource.Line::met) && !early) {
            var gate = gates.insert(cycle, to, GateState.OPENED, planned, by, "", checklist);
            auditLog.append(GateAct.OPEN.logged(), about(gate));
            cycles.enter(cycle, to, null);
            return true;
        }
        var words = reason.strip();
        if (words.length() < 10 || words.length() > 2000) {
            throw new Refused(Refusal.at("reason", "programme.refusal.gate-reason"));
        }
        try {
            var gate = gates.insert(cycle, to, GateState.ASKED, planned, by, words, checklist);
            auditLog.append(GateAct.ASK.logged(), about(gate), words);
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("programme.refusal.gate-asked-already"));
        }
        return false;
    }

    /** Takes back what was put before the leading group. */
    @Transactional
    public void withdraw(GateId id, int version, String reason) {
        var gate = gates.findForUpdate(id).orElseThrow();
        requireAsked(gate);
        if (gate.version() != version) {
            throw new EditConflict(SUBJECT);
        }
        var words = reason.strip();
        if (words.length() < 2 || words.length() > 500) {
            throw new Refused(Refusal.at("withdrawal", "programme.refusal.reason"));
        }
        gates.end(gate, GateAct.WITHDRAW.to(), words, null, gate.checklist());
        auditLog.append(GateAct.WITHDRAW.logged(), about(id), words);
    }

    /** Takes the leading group's decision; when it is adopted, the stage opens in the same transaction. */
    @Transactional
    public void decided(GateId id, AgendaDecision decision) {
        var gate = gates.findForUpdate(id).orElseThrow();
        requireAsked(gate);
        var cycle = cycles.findForUpdate(gate.cycle()).orElseThrow();
        requireNext(cycle, gate.to());
        if (!decision.adopted()) {
            gates.end(gate, GateAct.DECLINE.to(), decision.text(), decision.meeting(), gate.checklist());
            auditLog.append(GateAct.DECLINE.logged(), about(id), decision.text());
            return;
        }
        gates.end(gate, GateAct.OVERRIDE.to(), decision.text(), decision.meeting(), checklist(cycle, cycle.stage()));
        auditLog.append(GateAct.OVERRIDE.logged(), about(id), gate.reason());
        cycles.enter(cycle, gate.to(), gate.reason());
    }

    private static void requireAsked(StageGate gate) {
        if (gate.state() != GateState.ASKED) {
            throw new Refused(Refusal.of("programme.refusal.gate-is-" + gate.state()));
        }
    }

    private static void requireNext(Cycle cycle, Cycle.Stage to) {
        if (cycle.stage() == Cycle.Stage.CLOSED) {
            throw new Refused(Refusal.of("programme.refusal.cycle-closed", String.valueOf(cycle.year())));
        }
        if (to.ordinal() <= cycle.stage().ordinal()) {
            throw new Refused(Refusal.of("programme.refusal.stage-open-already"));
        }
        if (cycle.stage().next().orElseThrow() != to) {
            throw new Refused(Refusal.of("programme.refusal.stage-skipped"));
        }
    }

    private static Subject about(GateId id) {
        return Subject.of(SUBJECT, id.value());
    }
}
