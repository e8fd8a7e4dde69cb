package org.probity.measures.education;

import java.time.LocalDate;
import java.util.Optional;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.GatheringPlan;
import org.probity.programme.gatherings.Gatherings;
import org.probity.programme.gatherings.Roster;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of the yearly education plan (P2.2.2g). What is held, and who came, is on record with the study event alone. */
@Service
public class EducationPlan {

    private final EducationLines lines;
    private final LineWrites writes;
    private final Gatherings gatherings;
    private final Roster roster;
    private final People people;
    private final AuditLog auditLog;
    private final Dates dates;

    EducationPlan(
            EducationLines lines,
            LineWrites writes,
            Gatherings gatherings,
            Roster roster,
            People people,
            AuditLog auditLog,
            Dates dates) {
        this.lines = lines;
        this.writes = writes;
        this.gatherings = gatherings;
        this.roster = roster;
        this.people = people;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    public Optional<EducationLine> find(LineId id) {
        return lines.find(id);
    }

    /** Adds a line. */
    @Transactional
    public LineId add(LineDraft draft) {
        check(draft);
        var id = LineId.random();
        writes.insert(id, draft);
        auditLog.append("measures.education-planned", subject(id));
        return id;
    }

    @Transactional
    public void change(LineId id, int version, LineDraft draft) {
        at(id, version, LineAct.CHANGE);
        check(draft);
        writes.change(id, version, draft);
        auditLog.append(LineAct.CHANGE.logged(), subject(id));
    }

    private void check(LineDraft draft) {
        var year = dates.today().getYear();
        if (draft.month().getYear() < year || draft.month().getYear() > year + 1) {
            throw new Refused(Refusal.at(
                    "month", "measures.refusal.education-year", String.valueOf(year), String.valueOf(year + 1)));
        }
        requireOfUnit("owner", draft.owner(), draft.unit());
        if (draft.lecturer() != null) {
            requireOfUnit("lecturer", draft.lecturer(), draft.unit());
        }
        if (roster.of(draft.unit(), draft.audience(), dates.today()).isEmpty()) {
            throw new Refused(Refusal.at("audience", "measures.refusal.education-nobody"));
        }
    }

    private void requireOfUnit(String field, PersonId person, UnitId unit) {
        if (people.find(person).filter(p -> p.unit().equals(unit)).isEmpty()) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-choose"));
        }
    }

    /** Plans the line's study event with what the line says, for its audience. */
    @Transactional
    public GatheringId arrange(LineId id, int version, LocalDate on, String place, PersonId recorder) {
        var line = free(id, version);
        if (on.isBefore(dates.today().minusYears(1)) || on.getYear() != line.year()) {
            throw new Refused(
                    Refusal.at("heldOn", "measures.refusal.education-event-year", String.valueOf(line.year())));
        }
        var content = new StringBuilder(line.thinking());
        if (!line.work().isEmpty()) {
            content.append(content.isEmpty() ? "" : "\n").append(line.work());
        }
        var event = gatherings.plan(new GatheringPlan(
                line.unit(),
                GatheringKind.STUDY,
                line.kind().studyType(),
                line.theme(),
                on,
                null,
                place,
                null,
                "",
                recorder,
                line.lecturerName().in(java.util.Locale.SIMPLIFIED_CHINESE),
                content.toString(),
                java.util.Set.of(),
                line.audience()));
        link(line, event);
        return event;
    }

    /** Takes a study event that exists already as the line's. */
    @Transactional
    public void link(LineId id, int version, GatheringId event) {
        var line = free(id, version);
        var gathering = gatherings
                .find(event)
                .filter(g -> isOf(line, g))
                .orElseThrow(() -> new Refused(Refusal.at("event", "measures.refusal.education-event-kind")));
        link(line, gathering.id());
    }

    private static boolean isOf(EducationLine line, Gathering gathering) {
        return gathering.unit().equals(line.unit())
                && gathering.type() == line.kind().studyType()
                && gathering.heldOn().getYear() == line.year();
    }

    private void link(EducationLine line, GatheringId event) {
        try {
            writes.arrange(line.id(), line.version(), event);
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("event", "measures.refusal.education-event-taken"));
        }
        auditLog.append(LineAct.ARRANGE.logged(), subject(line.id()));
    }

    private EducationLine free(LineId id, int version) {
        var line = at(id, version, LineAct.ARRANGE);
        if (line.standingEvent() != null) {
            throw new Refused(Refusal.of("measures.refusal.education-arranged"));
        }
        return line;
    }

    @Transactional
    public void withdraw(LineId id, int version, String reason) {
        var line = at(id, version, LineAct.WITHDRAW);
        if (line.standingEvent() != null) {
            throw new Refused(Refusal.of("measures.refusal.education-has-event"));
        }
        if (reason.strip().length() < 2 || reason.length() > 500) {
            throw new Refused(Refusal.at("reason", "measures.refusal.entry-reason"));
        }
        writes.withdraw(id, version, dates.today(), reason);
        auditLog.append(LineAct.WITHDRAW.logged(), subject(id), reason.strip());
    }

    private EducationLine at(LineId id, int version, LineAct act) {
        var line = lines.lock(id).orElseThrow();
        act.requireFrom(line.state());
        if (line.version() != version) {
            throw new EditConflict("measures.education-line");
        }
        return line;
    }

    private static Subject subject(LineId id) {
        return Subject.of("measures.education-line", id.value());
    }
}
