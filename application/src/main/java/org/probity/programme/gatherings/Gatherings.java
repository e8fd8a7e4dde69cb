package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.CycleId;
import org.probity.programme.Cycles;
import org.probity.programme.plans.PlansInForce;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts of gatherings, from plan to archive (P1.2.1, P1.2.3, P2.2.2g). Whether the viewer may act is the page's question; what
 * may be recorded at all is this one's.
 */
@Service
public class Gatherings {

    private final GatheringRows rows;
    private final GatheringWrites writes;
    private final AttendanceRows attendance;
    private final Roster roster;
    private final AudienceKinds kinds;
    private final Chairs chairs;
    private final Cycles cycles;
    private final PlansInForce plans;
    private final WorkCalendar calendar;
    private final AuditLog auditLog;
    private final Dates dates;

    Gatherings(
            GatheringRows rows,
            GatheringWrites writes,
            AttendanceRows attendance,
            Roster roster,
            AudienceKinds kinds,
            Chairs chairs,
            Cycles cycles,
            PlansInForce plans,
            WorkCalendar calendar,
            AuditLog auditLog,
            Dates dates) {
        this.rows = rows;
        this.writes = writes;
        this.attendance = attendance;
        this.roster = roster;
        this.kinds = kinds;
        this.chairs = chairs;
        this.cycles = cycles;
        this.plans = plans;
        this.calendar = calendar;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    public Optional<Gathering> find(GatheringId id) {
        return rows.find(id);
    }

    /** The cycle's mobilisation meeting that was not cancelled. */
    public Optional<Gathering> mobilisation(CycleId cycle) {
        return rows.mobilisation(cycle);
    }

    /** The unit's gatherings of a kind, the latest first. */
    public List<Gathering> list(
            UnitId unit,
            GatheringKind kind,
            @Nullable Integer year,
            @Nullable StudyType type,
            @Nullable GatheringState state,
            int limit,
            int offset) {
        return rows.list(unit, kind, year, type, state, limit, offset);
    }

    /** Who came of those within the scope, in the roster's order; empty before the gathering was held. */
    public List<AttendanceLine> attendance(GatheringId id, Scope scope) {
        return attendance.of(id, scope);
    }

    /** A person's own line; empty when they were not called. */
    public Optional<AttendanceLine> attendance(GatheringId id, PersonId person) {
        return attendance.of(id, person);
    }

    /** How many came of all who were called. */
    public AttendanceRate rate(Gathering gathering) {
        return AttendanceRate.of(attendance.of(gathering.id(), all(gathering)));
    }

    /** When the mobilisation meeting is due; empty while no plan is approved. */
    public Optional<MobilisationDeadline> deadline(CycleId cycle) {
        return plans.approvedOn(cycle).map(day -> MobilisationDeadline.of(day, calendar));
    }

    /** Calls a gathering. Its roster is that of the day on which it is held, and is fixed then. */
    @Transactional
    public GatheringId plan(GatheringPlan plan) {
        var cycle = cycles.requireCurrent(plan.unit());
        check(cycle.id(), plan);
        if (plan.kind() == GatheringKind.MOBILISATION) {
            rows.mobilisation(cycle.id()).ifPresent(other -> {
                throw new Refused(Refusal.of("programme.refusal.mobilised-already", String.valueOf(cycle.year())));
            });
        }
        var id = GatheringId.random();
        try {
            writes.insert(id, cycle.id(), plan);
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("programme.refusal.mobilised-already", String.valueOf(cycle.year())));
        }
        auditLog.append("programme.gathering-planned", subject(id));
        return id;
    }

    @Transactional
    public void replan(GatheringId id, int version, GatheringPlan plan) {
        var gathering = at(id, version, GatheringAct.REPLAN);
        if (plan.kind() != gathering.kind()) {
            throw new IllegalArgumentException("A gathering keeps its kind");
        }
        check(gathering.cycle(), plan);
        writes.replan(id, version, plan);
        auditLog.append(GatheringAct.REPLAN.logged(), subject(id));
    }

    private void check(CycleId cycle, GatheringPlan plan) {
        if (plan.audience().whom() == Audience.Whom.POSTS) {
            plan.audience().keys().forEach(kinds::find);
        }
        if (plan.kind() == GatheringKind.MOBILISATION) {
            requireApprovedPlan(cycle, plan.heldOn());
            chairs.check(plan);
        }
        if (roster.of(plan.unit(), plan.audience(), plan.heldOn()).isEmpty()) {
            throw new Refused(Refusal.at("audience", "programme.refusal.roster-empty"));
        }
    }

    private void requireApprovedPlan(CycleId cycle, LocalDate heldOn) {
        var deadline = deadline(cycle).orElseThrow(() -> new Refused(Refusal.of("programme.refusal.no-approved-plan")));
        deadline.refusal(heldOn).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    /** Records that it was held, and who came. */
    @Transactional
    public void hold(GatheringId id, int version, AttendanceSheet sheet) {
        var gathering = at(id, version, GatheringAct.HOLD);
        if (gathering.heldOn().isAfter(dates.today())) {
            throw new Refused(Refusal.of("programme.refusal.held-in-future"));
        }
        if (gathering.kind() == GatheringKind.MOBILISATION) {
            requireApprovedPlan(gathering.cycle(), gathering.heldOn());
        }
        var called = roster.of(gathering.unit(), gathering.audience(), gathering.heldOn());
        Refused.ifAny(sheet.refusals(called, gathering.chair(), LocaleContextHolder.getLocale()));
        writes.move(id, version, GatheringAct.HOLD.to(), null);
        writes.attendance(id, gathering.unit(), called, sheet);
        if (gathering.kind() == GatheringKind.MOBILISATION) {
            writes.readingFrom(id, dates.today());
        }
        auditLog.append(GatheringAct.HOLD.logged(), subject(id));
    }

    /**
     * Corrects whether somebody came, with a reason that the log keeps.
     *
     * @param absence why the person was absent after all; none when they came
     * @param corrector who corrects: nobody turns their own absence into presence
     */
    @Transactional
    public void correct(
            GatheringId id,
            int version,
            PersonId person,
            AttendanceSheet.@Nullable Absence absence,
            String reason,
            PersonId corrector) {
        var gathering = at(id, version, GatheringAct.CORRECT);
        var line = attendance
                .of(id, person)
                .orElseThrow(() -> new Refused(Refusal.at("correct", "programme.refusal.beyond-roster")));
        var refusals = new ArrayList<Refusal>();
        if (reason.strip().length() < 2 || reason.length() > 500) {
            refusals.add(Refusal.at("reason", "programme.refusal.reason"));
        }
        if (absence == null) {
            present(gathering, line, corrector, refusals);
        } else if (!absence.isGiven()) {
            refusals.add(Refusal.at("absence", "programme.refusal.gathering-absence", name(line)));
        } else if (person.equals(gathering.chair())) {
            refusals.add(Refusal.at("correct", "programme.refusal.gathering-chair-absent"));
        }
        Refused.ifAny(refusals);
        writes.move(id, version, GatheringAct.CORRECT.to(), reason.strip());
        writes.correct(id, person, line.present(), absence, reason.strip());
        auditLog.append(GatheringAct.CORRECT.logged(), subject(id), reason.strip());
    }

    private void present(Gathering gathering, AttendanceLine line, PersonId corrector, List<Refusal> refusals) {
        if (line.present()) {
            refusals.add(Refusal.at("correct", "programme.refusal.present-already", name(line)));
        }
        if (line.who().person().equals(corrector)) {
            refusals.add(Refusal.at("correct", "programme.refusal.own-attendance"));
        }
        if (line.madeUpOn() != null) {
            refusals.add(Refusal.at("correct", "programme.refusal.made-up-already", name(line)));
        }
        if (!attendance
                .onLeave(List.of(line.who().person()), gathering.heldOn())
                .isEmpty()) {
            refusals.add(Refusal.at("correct", "programme.refusal.present-on-leave", name(line)));
        }
    }

    /** Records a session for those who were absent. */
    @Transactional
    public void makeUp(GatheringId id, int version, MakeUpSession session) {
        var gathering = at(id, version, GatheringAct.MAKE_UP);
        var lines = attendance.of(id, all(gathering)).stream()
                .collect(Collectors.toMap(line -> line.who().person(), line -> line));
        Refused.ifAny(session.refusals(
                gathering,
                lines,
                attendance.onLeave(session.people(), session.heldOn()),
                dates.today(),
                LocaleContextHolder.getLocale()));
        writes.move(id, version, GatheringAct.MAKE_UP.to(), null);
        writes.makeUp(id, session);
        auditLog.append(GatheringAct.MAKE_UP.logged(), subject(id));
    }

    /** Writes the minutes, and which points of the agenda were dealt with. */
    @Transactional
    public void minute(GatheringId id, int version, String number, String minutes, Set<AgendaPoint> agenda) {
        var gathering = at(id, version, GatheringAct.MINUTE);
        var refusals = new ArrayList<Refusal>();
        if (number.length() > 60) {
            refusals.add(Refusal.at("minutesNumber", "programme.refusal.too-long", 60));
        }
        if (minutes.length() > 20000) {
            refusals.add(Refusal.at("minutes", "programme.refusal.too-long", 20000));
        }
        Refused.ifAny(refusals);
        writes.minutes(
                id,
                version,
                number.strip(),
                minutes.strip(),
                gathering.kind() == GatheringKind.MOBILISATION ? agenda : Set.of());
        auditLog.append(GatheringAct.MINUTE.logged(), subject(id));
    }

    /** Archives a mobilisation meeting: from then on nothing in its record changes. */
    @Transactional
    public void archive(GatheringId id, int version) {
        var gathering = at(id, version, GatheringAct.ARCHIVE);
        Refused.ifAny(gate(gathering, attendance.of(id, all(gathering))));
        writes.move(id, version, GatheringAct.ARCHIVE.to(), null);
        auditLog.append(GatheringAct.ARCHIVE.logged(), subject(id));
    }

    /** What still stands in the way of archiving (P1.2.1: absent with no make-up; P1.2.2: the four points; minutes). */
    static List<Refusal> gate(Gathering gathering, Collection<AttendanceLine> lines) {
        var refusals = new ArrayList<Refusal>();
        if (gathering.minutesNumber().isEmpty() || gathering.minutes().isEmpty()) {
            refusals.add(Refusal.of("programme.refusal.archive-without-minutes"));
        }
        if (gathering.agenda().size() < AgendaPoint.values().length) {
            refusals.add(Refusal.of("programme.refusal.archive-without-points"));
        }
        var missing = lines.stream().filter(AttendanceLine::isMissing).count();
        if (missing > 0) {
            refusals.add(Refusal.of("programme.refusal.archive-without-make-up", missing));
        }
        return refusals;
    }

    @Transactional
    public void cancel(GatheringId id, int version, String reason) {
        at(id, version, GatheringAct.CANCEL);
        if (reason.strip().length() < 2 || reason.length() > 500) {
            throw new Refused(Refusal.at("cancelReason", "programme.refusal.reason"));
        }
        writes.move(id, version, GatheringAct.CANCEL.to(), reason.strip());
        auditLog.append(GatheringAct.CANCEL.logged(), subject(id), reason.strip());
    }

    private Gathering at(GatheringId id, int version, GatheringAct act) {
        var gathering = rows.lock(id).orElseThrow();
        act.requireFrom(gathering.kind(), gathering.state());
        if (gathering.version() != version) {
            throw new EditConflict("programme.gathering");
        }
        return gathering;
    }

    private static Scope all(Gathering gathering) {
        return new Scope(gathering.unit(), true, Set.of(), Set.of());
    }

    private static String name(AttendanceLine line) {
        return line.who().name().in(LocaleContextHolder.getLocale());
    }

    private static Subject subject(GatheringId id) {
        return Subject.of("programme.gathering", id.value());
    }
}
