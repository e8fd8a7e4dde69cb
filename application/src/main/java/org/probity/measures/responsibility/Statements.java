package org.probity.measures.responsibility;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.Cycle;
import org.probity.programme.Cycles;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with responsibility statements: prepared, worded, issued, signed in person and signed anew (P2.2.1a). */
@Service
public class Statements {

    static final String SUBJECT = "measures.statement";
    private static final int LONGEST_ZH = 6000;
    private static final int LONGEST_EN = 9000;

    private final JdbcClient jdbc;
    private final StatementRows rows;
    private final StatementBoards boards;
    private final StatementText texts;
    private final Cycles cycles;
    private final WorkCalendar calendar;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;
    private final Dates dates;

    Statements(
            JdbcClient jdbc,
            StatementRows rows,
            StatementBoards boards,
            StatementText texts,
            Cycles cycles,
            WorkCalendar calendar,
            AuditLog auditLog,
            CurrentActor actor,
            Clock clock,
            Dates dates) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.boards = boards;
        this.texts = texts;
        this.cycles = cycles;
        this.calendar = calendar;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
        this.dates = dates;
    }

    /** Begins one for everybody who has to sign and has none, and withdraws those of people who have left the office. */
    @Transactional
    public int prepare(UnitId unit) {
        var cycle = cycles.requireCurrent(unit);
        var board = boards.of(unit, cycle);
        board.rows().stream()
                .filter(row -> row.status() == StatementBoard.Status.FORMER)
                .map(StatementBoard.Row::statement)
                .filter(statement -> statement != null && statement.signed() == null)
                .forEach(statement -> move(statement, statement.version(), StatementAct.WITHDRAW, null, null));
        var missing = board.rows().stream()
                .filter(row -> row.status() == StatementBoard.Status.MISSING)
                .toList();
        missing.forEach(row -> insert(
                unit,
                cycle,
                row.person(),
                row.office(),
                nextEdition(cycle, row.person()),
                texts.template(row.office())));
        return missing.size();
    }

    private int nextEdition(Cycle cycle, PersonId person) {
        return jdbc.sql(
                        "select coalesce(max(edition), 0) + 1 from measures.statement where cycle_id = :cycle and person_id = :person")
                .param("cycle", cycle.id().value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private void insert(UnitId unit, Cycle cycle, PersonId person, Office office, int edition, Bilingual text) {
        var id = StatementId.random();
        jdbc.sql("""
                        insert into measures.statement (id, unit_id, cycle_id, person_id, office, edition, text_zh, text_en, changed_at, changed_by)
                        values (:id, :unit, :cycle, :person, :office, :edition, :zh, :en, :now, :actor)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("cycle", cycle.id().value())
                .param("person", person.value())
                .param("office", office.name())
                .param("edition", edition)
                .param("zh", text.zh())
                .param("en", text.en())
                .params(stamps())
                .update();
        auditLog.append(StatementAct.PREPARE.logged(), subject(id));
    }

    /** Rewords a draft. */
    @Transactional
    void write(StatementId id, int version, Bilingual text) {
        var statement = rows.findForUpdate(id).orElseThrow();
        StatementAct.WRITE.requireFrom(statement.state());
        if (text.zh().length() < 2 || text.zh().length() > LONGEST_ZH) {
            throw new Refused(Refusal.at("textZh", "measures.refusal.statement-text", LONGEST_ZH));
        }
        if (text.en().length() > LONGEST_EN) {
            throw new Refused(Refusal.at("textEn", "measures.refusal.statement-text", LONGEST_EN));
        }
        changed(jdbc.sql("""
                        update measures.statement set text_zh = :zh, text_en = :en, version = version + 1, changed_at = :now,
                            changed_by = :actor where id = :id and version = :version
                        """)
                .param("zh", text.zh())
                .param("en", text.en())
                .param("id", id.value())
                .param("version", version)
                .params(stamps())
                .update());
        auditLog.append(StatementAct.WRITE.logged(), subject(id));
    }

    /** Puts a draft before the person, who has five working days to sign. */
    @Transactional
    void issue(StatementId id, int version) {
        var today = dates.today();
        move(
                rows.findForUpdate(id).orElseThrow(),
                version,
                StatementAct.ISSUE,
                today,
                calendar.workingDaysAfter(today, StatementAct.SIGNING_DAYS));
    }

    /** Issues every draft of the unit's running cycle. */
    @Transactional
    public int issueAll(UnitId unit) {
        var drafts = rows.current(unit, cycles.requireCurrent(unit).id()).stream()
                .filter(statement -> statement.is(StatementState.DRAFT))
                .toList();
        if (drafts.isEmpty()) {
            throw new Refused(Refusal.of("measures.refusal.statement-no-drafts"));
        }
        drafts.forEach(statement -> issue(statement.id(), statement.version()));
        return drafts.size();
    }

    @Transactional
    void takeBack(StatementId id, int version) {
        move(rows.findForUpdate(id).orElseThrow(), version, StatementAct.TAKE_BACK, null, null);
    }

    private void move(
            Statement statement,
            int version,
            StatementAct act,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn) {
        act.requireFrom(statement.state());
        changed(jdbc.sql("""
                        update measures.statement set state = :state, issued_on = :issued, due_on = :due, version = version + 1,
                            changed_at = :now, changed_by = :actor where id = :id and version = :version
                        """)
                .param("state", act.to().name())
                .param("issued", issuedOn, Types.DATE)
                .param("due", dueOn, Types.DATE)
                .param("id", statement.id().value())
                .param("version", version)
                .params(stamps())
                .update());
        auditLog.append(act.logged(), subject(statement.id()));
    }

    /**
     * The person signs, in person: an issued statement, or anew a signed one whose list has changed.
     *
     * @param fingerprint of the list that was read; it is refused when the list has changed since
     * @return the edition signed
     */
    @Transactional
    public StatementId sign(StatementId id, PersonId person, String fingerprint) {
        var statement = rows.findForUpdate(id).orElseThrow();
        if (!statement.person().equals(person)) {
            throw new AccessDeniedException("A responsibility statement is signed in person");
        }
        var duty = boards.dutyOf(statement);
        if (!duty.signs()) {
            throw new Refused(Refusal.of("measures.refusal.statement-not-yours-any-more"));
        }
        if (!duty.list().fingerprint().equals(fingerprint)) {
            throw new Refused(Refusal.of("measures.refusal.statement-list-changed"));
        }
        var signed = statement.signed();
        if (signed == null) {
            StatementAct.SIGN.requireFrom(statement.state());
            return signIssued(statement, duty);
        }
        StatementAct.SIGN_ANEW.requireFrom(statement.state());
        if (DutyDifference.between(signed.list(), duty.list()).isEmpty()) {
            throw new Refused(Refusal.of("measures.refusal.statement-still-holds"));
        }
        return signAnew(statement, duty);
    }

    private StatementId signIssued(Statement statement, StatementBoards.Duty duty) {
        jdbc.sql("""
                        update measures.statement set state = 'SIGNED', signed_at = :now, signed_zh = :signed_zh, signed_en = :signed_en,
                            list = cast(:list as jsonb), content_hash = :hash, version = version + 1, changed_at = :now, changed_by = :actor
                        where id = :id
                        """)
                .param("id", statement.id().value())
                .params(signature(statement, statement.edition(), duty))
                .update();
        auditLog.append(StatementAct.SIGN.logged(), subject(statement.id()));
        return statement.id();
    }

    private StatementId signAnew(Statement statement, StatementBoards.Duty duty) {
        jdbc.sql("""
                        update measures.statement set state = 'SUPERSEDED', version = version + 1, changed_at = :now, changed_by = :actor
                        where id = :id
                        """).param("id", statement.id().value()).params(stamps()).update();
        auditLog.append(StatementAct.SUPERSEDE.logged(), subject(statement.id()));
        var id = StatementId.random();
        var edition = statement.edition() + 1;
        jdbc.sql("""
                        insert into measures.statement (id, unit_id, cycle_id, person_id, office, edition, state, text_zh, text_en, due_on,
                            issued_on, signed_at, signed_zh, signed_en, list, content_hash, changed_at, changed_by)
                        select :id, unit_id, cycle_id, person_id, :office, :edition, 'SIGNED', text_zh, text_en, due_on, :today, :now,
                            :signed_zh, :signed_en, cast(:list as jsonb), :hash, :now, :actor
                        from measures.statement where id = :former
                        """)
                .param("id", id.value())
                .param("former", statement.id().value())
                .param("office", duty.office().name())
                .param("edition", edition)
                .param("today", dates.today())
                .params(signature(statement, edition, duty))
                .update();
        auditLog.append(StatementAct.SIGN_ANEW.logged(), subject(id));
        return id;
    }

    private Map<String, Object> signature(Statement statement, int edition, StatementBoards.Duty duty) {
        var text = StatementText.filled(statement.text(), duty.facts());
        var all = new HashMap<>(stamps());
        all.put("signed_zh", text.zh());
        all.put("signed_en", text.en());
        all.put("list", rows.written(duty.list()));
        all.put("hash", Statement.hash(statement.person(), statement.cycle(), edition, text, duty.list()));
        return all;
    }

    /** The statement of a person that waits for their signature in the running cycle, or is to be signed anew. */
    public List<Statement> current(UnitId unit) {
        return cycles.current(unit).map(cycle -> rows.current(unit, cycle.id())).orElse(List.of());
    }

    private Map<String, Object> stamps() {
        return Map.of(
                "now", Timestamp.from(clock.instant()), "actor", actor.get().name());
    }

    private static void changed(int count) {
        if (count == 0) {
            throw new EditConflict(SUBJECT);
        }
    }

    private static Subject subject(StatementId id) {
        return Subject.of(SUBJECT, id.value());
    }
}
