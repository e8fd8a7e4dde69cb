package org.probity.warnings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of all warnings. Each step keeps what it holds besides in tables of its own, written before {@link #open} or {@link #move}
 * in the same transaction, and has one entry in the log.
 */
@Repository
public class Warnings {

    /** What the log covers: the warning with its signals, and what reminders and inquiries hold. */
    public static final String SUBJECT = "warnings.warning";

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final WarningRules rules;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;
    private final Dates dates;

    Warnings(JdbcClient jdbc, WarningRules rules, AuditLog auditLog, CurrentActor actor, Clock clock, Dates dates) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
        this.dates = dates;
    }

    /** The warning, for whatever needs it without a reader: checks, acts that were allowed already, timed work. */
    public Optional<Warning> find(WarningId id) {
        return jdbc.sql(WarningRows.SELECT + "where w.id = :id")
                .param("id", id.value())
                .query(WarningRows::warning)
                .optional();
    }

    /** The warning if this viewer may see it. */
    public Optional<Warning> find(WarningId id, Viewer viewer) {
        return jdbc.sql(WarningRows.SELECT + "where w.id = :id and " + WarningSight.PREDICATE)
                .param("id", id.value())
                .params(WarningSight.of(viewer))
                .query(WarningRows::warning)
                .optional();
    }

    /**
     * The warning as its page showed it, for an act in this transaction; two at once come one after the other.
     *
     * @throws EditConflict when somebody else was faster
     * @throws Refused when it was transferred and sealed
     */
    public Warning lock(WarningId id, int version) {
        jdbc.sql("select 1 from warnings.warning where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        var warning = find(id).orElseThrow();
        if (warning.version() != version) {
            throw new EditConflict(SUBJECT);
        }
        if (warning.sealed()) {
            throw new Refused(Refusal.of("warnings.refusal.sealed"));
        }
        return warning;
    }

    /** What the signal led to, the latest first. */
    public List<Warning> ofSignal(UUID signal) {
        return jdbc.sql(WarningRows.SELECT + """
                        where w.id in (select g.warning_id from warnings.warning_signal g where g.signal_id = :signal)
                        order by w.drafted_on desc, w.id limit 100
                        """)
                .param("signal", signal)
                .query(WarningRows::warning)
                .list();
    }

    /** What followed this warning, one rung above or the same again. */
    public List<Warning> following(WarningId parent) {
        return jdbc.sql(WarningRows.SELECT + "where w.parent_id = :parent order by w.drafted_on, w.id limit 100")
                .param("parent", parent.value())
                .query(WarningRows::warning)
                .list();
    }

    /** All of a post, the latest first. */
    public List<Warning> ofPost(PostId post) {
        return jdbc.sql(WarningRows.SELECT + "where w.post_id = :post order by w.drafted_on desc, w.id limit " + MOST)
                .param("post", post.value())
                .query(WarningRows::warning)
                .list();
    }

    /** Those of the viewer's sight that are not closed, the most urgent first. */
    public List<Warning> open(Viewer viewer) {
        return jdbc.sql(WarningRows.SELECT + "where w.closed_on is null and w.sealed_at is null and "
                        + WarningSight.PREDICATE + " order by w.due_on nulls last, w.id limit " + MOST)
                .params(WarningSight.of(viewer))
                .query(WarningRows::warning)
                .list();
    }

    /** Drafts a warning. Its route follows from whom it concerns. */
    @Transactional
    public WarningId open(NewWarning draft) {
        var id = WarningId.random();
        jdbc.sql("""
                        insert into warnings.warning (id, unit_id, section_id, post_id, person_id, post_zh, post_en, kind, state, turn,
                            cause_zh, cause_en, route, parent_id, drafter_id, drafted_on, due_on, changed_at, changed_by)
                        select :id, p.unit_id, p.section_id, p.id, :person, p.name_zh, p.name_en, :kind, :state, :turn,
                            :cause_zh, :cause_en, :route, :parent, :drafter, :today, :due, :now, :actor
                        from organization.post p where p.id = :post
                        """)
                .param("id", id.value())
                .param("post", draft.post().value())
                .param("person", draft.person().value())
                .param("kind", draft.kind().name())
                .param("state", draft.state())
                .param("turn", draft.turn().name())
                .param("cause_zh", draft.cause().zh())
                .param("cause_en", draft.cause().en())
                .param("route", rules.routeOf(draft.person()).name())
                .param("parent", draft.parent() == null ? null : draft.parent().value(), Types.OTHER)
                .param("drafter", draft.drafter().value())
                .param("today", dates.today())
                .param("due", draft.dueOn(), Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
        for (var n = 0; n < draft.signals().size(); n++) {
            jdbc.sql("insert into warnings.warning_signal (warning_id, position, signal_id) values (:id, :n, :signal)")
                    .param("id", id.value())
                    .param("n", n)
                    .param("signal", draft.signals().get(n))
                    .update();
        }
        auditLog.append(draft.act(), subject(id));
        return id;
    }

    /**
     * Takes a warning a step on.
     *
     * @throws EditConflict when somebody else was faster
     */
    @Transactional
    public void move(Warning warning, WarningChange change) {
        var rows = jdbc.sql("""
                        update warnings.warning set state = :state, turn = :turn, due_on = :due,
                            approver_id = coalesce(:approver, approver_id), issuer_id = coalesce(:issuer, issuer_id),
                            letter_id = coalesce(:letter, letter_id), number = coalesce(:number, number),
                            issued_on = coalesce(:issued, issued_on), closed_on = :closed,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version and sealed_at is null
                        """)
                .param("id", warning.id().value())
                .param("version", warning.version())
                .param("state", change.state())
                .param("turn", change.turn().name())
                .param("due", change.dueOn(), Types.DATE)
                .param("approver", uuid(change.approver()), Types.OTHER)
                .param("issuer", uuid(change.issuer()), Types.OTHER)
                .param("letter", change.letter(), Types.OTHER)
                .param("number", change.number(), Types.VARCHAR)
                .param("issued", change.issuedOn(), Types.DATE)
                .param("closed", change.closedOn(), Types.DATE)
                .param("reason", change.reason(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
        if (rows == 0) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append(change.act(), subject(warning.id()), change.reason());
    }

    /** Changes what a draft is about. */
    @Transactional
    public void reword(Warning warning, Bilingual cause, String act) {
        var rows = jdbc.sql("""
                        update warnings.warning set cause_zh = :zh, cause_en = :en, version = version + 1, changed_at = :now,
                            changed_by = :actor, change_reason = null where id = :id and version = :version and sealed_at is null
                        """)
                .param("id", warning.id().value())
                .param("version", warning.version())
                .param("zh", cause.zh())
                .param("en", cause.en())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
        if (rows == 0) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append(act, subject(warning.id()));
    }

    /** Seals a warning that was transferred: from now on nothing moves in it, and only discipline inspection reads it. */
    @Transactional
    public void seal(Warning warning, String act) {
        var rows = jdbc.sql("""
                        update warnings.warning set sealed_at = :now, turn = 'NOBODY', due_on = null,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version and sealed_at is null
                        """)
                .param("id", warning.id().value())
                .param("version", warning.version())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
        if (rows == 0) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append(act, subject(warning.id()));
    }

    /** The day on which an act of this moment happens. */
    public LocalDate today() {
        return dates.today();
    }

    public static Subject subject(WarningId id) {
        return Subject.of(SUBJECT, id.value());
    }

    private static @Nullable UUID uuid(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
