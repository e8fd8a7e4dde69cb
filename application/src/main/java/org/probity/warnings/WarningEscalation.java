package org.probity.warnings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What should be taken a rung higher, and why (§6): a reply or rectification ten working days overdue, a reply that stayed unclear or
 * shows a problem. Nothing goes there by itself: somebody decides, or says why not, and that is kept.
 */
@Service
public class WarningEscalation {

    private final Warnings warnings;
    private final List<Escalates> kinds;
    private final Terms terms;
    private final WorkCalendar calendar;
    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Dates dates;
    private final Clock clock;

    WarningEscalation(
            Warnings warnings,
            List<Escalates> kinds,
            Terms terms,
            WorkCalendar calendar,
            JdbcClient jdbc,
            AuditLog auditLog,
            Dates dates,
            Clock clock) {
        this.warnings = warnings;
        this.kinds = kinds;
        this.terms = terms;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.dates = dates;
        this.clock = clock;
    }

    /** Why something should be taken higher. */
    public enum Cause {
        OVERDUE,
        UNCLEAR,
        PROBLEM
    }

    /**
     * A proposal.
     *
     * @param days working days overdue; 0 where time is not the cause
     * @param next the next rung
     */
    public record Proposal(Warning warning, Cause cause, int days, WarningKind next) {

        /** The form of the next rung, which rests on this warning. */
        public String nextForm() {
            return formOf(next, warning.id());
        }
    }

    static String formOf(WarningKind next, WarningId parent) {
        return "/warnings/" + next.folder() + "/new?parent=" + parent;
    }

    /** What this viewer may decide, the longest overdue first. */
    public List<Proposal> proposals(Viewer viewer) {
        return warnings.open(viewer).stream()
                .filter(warning -> of(warning.kind())
                        .filter(kind -> kind.mayEscalate(viewer, warning))
                        .isPresent())
                .flatMap(warning -> proposal(warning).stream())
                .toList();
    }

    /** Whether the rules propose to take it higher today, and nobody decided otherwise lately. */
    public Optional<Proposal> proposal(Warning warning) {
        var kind = of(warning.kind());
        if (kind.isEmpty() || warning.isClosed() || warning.sealed() || !warning.isIssued()) {
            return Optional.empty();
        }
        var today = dates.today();
        var limit = terms.days(warning.unit(), Term.ESCALATION);
        var overdue = overdue(warning, today);
        var given = kind.get().cause(warning);
        var cause = given != null ? given : overdue >= limit ? Cause.OVERDUE : null;
        if (cause == null || declinedLately(warning, cause, today, limit)) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(warning, cause, overdue, next(warning.kind())));
    }

    /** Working days that the addressee's act is overdue: 0 while it is not, or not their turn. */
    private int overdue(Warning warning, LocalDate today) {
        var due = warning.dueOn();
        return warning.turn() != Turn.SUBJECT || due == null || !due.isBefore(today)
                ? 0
                : calendar.workingDaysBetween(due.plusDays(1), today);
    }

    private boolean declinedLately(Warning warning, Cause cause, LocalDate today, int limit) {
        var last = jdbc.sql("""
                        select max(decided_on) from warnings.escalation
                        where warning_id = :id and cause = :cause and decision = 'DECLINED'
                        """)
                .param("id", warning.id().value())
                .param("cause", cause.name())
                .query(LocalDate.class)
                .optional();
        return last.isPresent() && calendar.workingDaysBetween(last.get().plusDays(1), today) < limit;
    }

    static WarningKind next(WarningKind kind) {
        return switch (kind) {
            case REMINDER -> WarningKind.INQUIRY;
            case INQUIRY -> WarningKind.INTERVIEW;
            case INTERVIEW, DISPOSAL -> WarningKind.DISPOSAL;
        };
    }

    /**
     * Takes it a rung higher: it ends here, and the next rung's form opens.
     *
     * @return the address of that form
     */
    @Transactional
    public String take(Viewer viewer, WarningId id, int version) {
        var proposal = mine(viewer, id, version);
        record(viewer, proposal, "TAKEN", "");
        of(proposal.warning().kind()).orElseThrow().escalate(viewer, proposal.warning());
        return proposal.nextForm();
    }

    /** Leaves it where it is, and says why. */
    @Transactional
    public void decline(Viewer viewer, WarningId id, int version, String reason) {
        if (reason.strip().length() < 2 || reason.length() > 1000) {
            throw new Refused(Refusal.at("reason", "warnings.refusal.reason"));
        }
        record(viewer, mine(viewer, id, version), "DECLINED", reason.strip());
    }

    private Proposal mine(Viewer viewer, WarningId id, int version) {
        var warning = warnings.lock(id, version);
        if (of(warning.kind()).filter(kind -> kind.mayEscalate(viewer, warning)).isEmpty()) {
            throw new AccessDeniedException("Not for this viewer to decide");
        }
        return proposal(warning).orElseThrow(() -> new Refused(Refusal.of("warnings.refusal.nothing-to-escalate")));
    }

    private void record(Viewer viewer, Proposal proposal, String decision, String reason) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into warnings.escalation
                            (id, unit_id, warning_id, cause, next_kind, decision, reason, decided_by, decided_on, decided_at)
                        values (:id, :unit, :warning, :cause, :next, :decision, :reason, :by, :on, :at)
                        """)
                .param("id", id)
                .param("unit", proposal.warning().unit().value())
                .param("warning", proposal.warning().id().value())
                .param("cause", proposal.cause().name())
                .param("next", proposal.next().name())
                .param("decision", decision)
                .param("reason", reason)
                .param("by", viewer.requirePerson().value())
                .param("on", dates.today())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        auditLog.append(
                decision.equals("TAKEN") ? "warnings.escalation-taken" : "warnings.escalation-declined",
                Subject.of("warnings.escalation", id),
                reason.isEmpty() ? null : reason);
    }

    /** What was decided about a warning. */
    public record Decision(Cause cause, WarningKind next, boolean taken, String reason, LocalDate on) {}

    public List<Decision> decisionsOn(WarningId id) {
        return jdbc.sql("select * from warnings.escalation where warning_id = :id order by decided_at limit 100")
                .param("id", id.value())
                .query((row, n) -> new Decision(
                        Cause.valueOf(row.getString("cause")),
                        WarningKind.valueOf(row.getString("next_kind")),
                        row.getString("decision").equals("TAKEN"),
                        row.getString("reason"),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    private Optional<Escalates> of(WarningKind kind) {
        return kinds.stream().filter(one -> one.kind() == kind).findFirst();
    }
}
