package org.probity.measures.interests;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.Roster;
import org.probity.programme.gatherings.RosterLine;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of recusals (F24). Whether the viewer may decide at all is the page's question; whom it concerns is this one's. */
@Service
public class Recusals {

    /** Working days within which an announcement is decided (ours, §5 has none). */
    static final int DECISION_DAYS = 5;

    private final RecusalRows rows;
    private final JdbcClient jdbc;
    private final Roster roster;
    private final Leadership leadership;
    private final WorkCalendar calendar;
    private final Stamp stamp;
    private final AuditLog auditLog;
    private final Dates dates;

    Recusals(
            RecusalRows rows,
            JdbcClient jdbc,
            Roster roster,
            Leadership leadership,
            WorkCalendar calendar,
            Stamp stamp,
            AuditLog auditLog,
            Dates dates) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.roster = roster;
        this.leadership = leadership;
        this.calendar = calendar;
        this.stamp = stamp;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /** A matter and the tie to it. */
    public record Conflict(
            String matter, @Nullable UUID power, String caseNumber, Recusal.Ground ground, String grounds) {}

    /** Somebody of the unit under the first of their posts; empty for who holds none today. */
    Optional<RosterLine> seat(UnitId unit, PersonId person) {
        return roster.of(unit, Audience.everybody(), dates.today()).stream()
                .filter(line -> line.person().equals(person))
                .findFirst();
    }

    boolean isHead(Recusal recusal) {
        return recusal.person().equals(leadership.headOf(recusal.unit(), dates.today()));
    }

    boolean isHead(UnitId unit, PersonId person) {
        return person.equals(leadership.headOf(unit, dates.today()));
    }

    /** Whether somebody recused themselves, or was, from a case of a power (the facts of IR-I02). */
    public boolean isRecused(UnitId unit, PersonId person, @Nullable UUID power, String caseNumber) {
        return !caseNumber.isBlank()
                && jdbc.sql("""
                                select exists (select 1 from measures.recusal where unit_id = :unit and person_id = :person
                                  and state in ('RECUSED', 'CLOSED') and case_number = :number
                                  and (power_id is null or power_id is not distinct from cast(:power as uuid)))
                                """)
                        .param("unit", unit.value())
                        .param("person", person.value())
                        .param("number", caseNumber.strip())
                        .param("power", power, Types.OTHER)
                        .query(Boolean.class)
                        .single();
    }

    /** Somebody announces that they ought to keep out of a matter. */
    @Transactional
    public UUID announce(UnitId unit, PersonId person, Conflict conflict) {
        return insert(unit, person, person, conflict, RecusalAct.ANNOUNCE, null, "");
    }

    /** Somebody with authority over the person's post orders that they keep out of a matter. */
    @Transactional
    public UUID order(
            UnitId unit,
            PersonId person,
            PersonId decider,
            Conflict conflict,
            @Nullable PersonId substitute,
            String decision) {
        if (person.equals(decider)) {
            throw new Refused(Refusal.at("person", "measures.refusal.recusal-own-order"));
        }
        substitute(unit, person, conflict.matter(), conflict.power(), conflict.caseNumber(), substitute);
        return insert(unit, person, decider, conflict, RecusalAct.ORDER, substitute, decision);
    }

    private UUID insert(
            UnitId unit,
            PersonId person,
            PersonId by,
            Conflict conflict,
            RecusalAct act,
            @Nullable PersonId substitute,
            String decision) {
        var seat = seat(unit, person)
                .orElseThrow(() -> new Refused(Refusal.at("person", "measures.refusal.recusal-no-post")));
        var id = UUID.randomUUID();
        var ordered = act == RecusalAct.ORDER;
        jdbc.sql("""
                        insert into measures.recusal (id, unit_id, section_id, post_id, person_id, matter, power_id, case_number, origin, ground,
                            grounds, raised_by, raised_on, due_on, state, decided_by, decided_on, decision, substitute_id, changed_at, changed_by)
                        values (:id, :unit, :section, :post, :person, :matter, :power, :number, :origin, :ground, :grounds, :by, :today, :due,
                            :state, :decider, :decided_on, :decision, :substitute, :now, :actor)
                        """)
                .param("id", id)
                .param("unit", unit.value())
                .param("section", seat.section().value())
                .param("post", seat.post().value())
                .param("person", person.value())
                .param("matter", conflict.matter())
                .param("power", conflict.power(), Types.OTHER)
                .param("number", conflict.caseNumber())
                .param("origin", ordered ? "ORDERED" : "ANNOUNCED")
                .param("ground", conflict.ground().name())
                .param("grounds", conflict.grounds())
                .param("by", by.value())
                .param("today", dates.today())
                .param("due", calendar.workingDaysAfter(dates.today(), DECISION_DAYS))
                .param("state", act.to().name())
                .param("decider", ordered ? by.value() : null, Types.OTHER)
                .param("decided_on", ordered ? dates.today() : null, Types.DATE)
                .param("decision", decision)
                .param("substitute", substitute == null ? null : substitute.value(), Types.OTHER)
                .params(stamp.now(null))
                .update();
        auditLog.append(act.logged(), subject(id));
        return id;
    }

    /** Grants it, with whoever acts instead. */
    @Transactional
    public void grant(UUID id, int version, PersonId decider, @Nullable PersonId substitute, String decision) {
        var recusal = at(id, version, RecusalAct.GRANT);
        substitute(
                recusal.unit(), recusal.person(), recusal.matter(), recusal.power(), recusal.caseNumber(), substitute);
        bounded("decision", decision, 0);
        move(recusal, RecusalAct.GRANT, decider, decision, substitute, "");
    }

    /** Decides that there is no need to keep out, and why. */
    @Transactional
    public void decline(UUID id, int version, PersonId decider, String decision) {
        var recusal = at(id, version, RecusalAct.DECLINE);
        bounded("decision", decision, 2);
        move(recusal, RecusalAct.DECLINE, decider, decision, null, "");
    }

    @Transactional
    public void withdraw(UUID id, int version) {
        move(at(id, version, RecusalAct.WITHDRAW), RecusalAct.WITHDRAW, null, "", null, "");
    }

    /** Records how the matter went on. */
    @Transactional
    public void close(UUID id, int version, String result) {
        var recusal = at(id, version, RecusalAct.CLOSE);
        bounded("result", result, 2);
        move(recusal, RecusalAct.CLOSE, recusal.decidedBy(), recusal.decision(), recusal.substitute(), result);
    }

    private static void bounded(String field, String text, int fewest) {
        if (text.strip().length() < fewest) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        if (text.length() > 1000) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", 1000));
        }
    }

    private void substitute(
            UnitId unit,
            PersonId person,
            String matter,
            @Nullable UUID power,
            String caseNumber,
            @Nullable PersonId substitute) {
        if (substitute == null || seat(unit, substitute).isEmpty()) {
            throw new Refused(Refusal.at("substitute", "measures.refusal.recusal-substitute"));
        }
        if (substitute.equals(person)
                || rows.concerned(unit, matter, power, caseNumber).contains(substitute)) {
            throw new Refused(Refusal.at("substitute", "measures.refusal.recusal-substitute-concerned"));
        }
    }

    private void move(
            Recusal recusal,
            RecusalAct act,
            @Nullable PersonId decider,
            String decision,
            @Nullable PersonId substitute,
            String result) {
        var changed = jdbc.sql("""
                        update measures.recusal set state = :state, decided_by = :decider, decided_on = coalesce(decided_on, :today),
                            decision = :decision, substitute_id = :substitute, result = :result, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = null where id = :id and version = :version
                        """)
                .param("state", act.to().name())
                .param("decider", decider == null ? null : decider.value(), Types.OTHER)
                .param("today", decider == null ? null : dates.today(), Types.DATE)
                .param("decision", decision.strip())
                .param("substitute", substitute == null ? null : substitute.value(), Types.OTHER)
                .param("result", result.strip())
                .param("id", recusal.id())
                .param("version", recusal.version())
                .params(stamp.now(null))
                .update();
        if (changed == 0) {
            throw new EditConflict("measures.recusal");
        }
        auditLog.append(act.logged(), subject(recusal.id()));
    }

    private Recusal at(UUID id, int version, RecusalAct act) {
        var recusal = rows.lock(id).orElseThrow();
        act.requireFrom(recusal.state());
        if (recusal.version() != version) {
            throw new EditConflict("measures.recusal");
        }
        return recusal;
    }

    private static Subject subject(UUID id) {
        return Subject.of("measures.recusal", id);
    }
}
