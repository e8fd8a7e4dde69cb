package org.probity.measures.interventions;

import java.sql.Types;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Actor;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.SignedInActor;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Stamp;
import org.probity.organization.Appointment;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts of the register (F22). Row and log name the program as their author, so that neither leads to whoever wrote it down; who
 * examined stands in the register itself.
 */
@Service
public class Interventions {

    private final InterventionRows rows;
    private final JdbcClient jdbc;
    private final People people;
    private final Stamp stamp;
    private final SignedInActor actor;
    private final AuditLog auditLog;
    private final Dates dates;

    Interventions(
            InterventionRows rows,
            JdbcClient jdbc,
            People people,
            Stamp stamp,
            SignedInActor actor,
            AuditLog auditLog,
            Dates dates) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.people = people;
        this.stamp = stamp;
        this.actor = actor;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /**
     * Somebody writes down what they met with.
     *
     * @throws Refused when they name themselves, or a name that several of the unit share
     */
    @Transactional
    public UUID record(UnitId unit, PersonId reporter, InterventionDraft draft) {
        var intervener = intervener(unit, draft);
        if (intervener != null && intervener.id().equals(reporter)) {
            throw new Refused(Refusal.at("intervener", "measures.refusal.intervention-oneself"));
        }
        var route = Route.of(
                intervener != null && isHead(intervener.id()),
                intervener != null && inspects(intervener.id()),
                inspects(reporter));
        var id = UUID.randomUUID();
        namelessly(() -> {
            jdbc.sql("""
                            insert into measures.intervention (id, unit_id, reporter_id, intervener_id, intervener, intervener_post, field, matter,
                                content, channel, happened_on, response, route, recorded_on, state, changed_at, changed_by)
                            values (:id, :unit, :reporter, :intervener_id, :intervener, :post, :field, :matter, :content, :channel,
                                :happened_on, :response, :route, :today, :state, :now, :actor)
                            """)
                    .param("id", id)
                    .param("unit", unit.value())
                    .param("reporter", reporter.value())
                    .param(
                            "intervener_id",
                            intervener == null ? null : intervener.id().value(),
                            Types.OTHER)
                    .param(
                            "intervener",
                            intervener == null
                                    ? draft.intervener()
                                    : intervener.name().in(Locale.SIMPLIFIED_CHINESE))
                    .param("post", draft.intervenerPost())
                    .param("field", draft.field().name())
                    .param("matter", draft.matter())
                    .param("content", draft.content())
                    .param("channel", draft.channel().name())
                    .param("happened_on", draft.happenedOn())
                    .param("response", draft.response())
                    .param("route", route.name())
                    .param("today", dates.today())
                    .param("state", InterventionAct.RECORD.to().name())
                    .params(stamp.now(null))
                    .update();
            auditLog.append(InterventionAct.LOGGED, subject(id));
            return id;
        });
        return id;
    }

    /** Who it was: the one chosen, or the one of the unit who bears the name that was written. */
    private @Nullable Person intervener(UnitId unit, InterventionDraft draft) {
        var chosen = draft.intervenerId();
        if (chosen != null) {
            return people.find(chosen)
                    .filter(person -> person.unit().equals(unit))
                    .orElseThrow(() -> new Refused(Refusal.at("intervener", "measures.refusal.entry-choose")));
        }
        var named = people.named(unit, draft.intervener());
        if (named.size() > 1) {
            throw new Refused(Refusal.at("intervener", "measures.refusal.intervention-same-name"));
        }
        return named.isEmpty() ? null : named.get(0);
    }

    private boolean isHead(PersonId person) {
        return people.responsibilitiesOf(person, dates.today()).headOfUnit();
    }

    private boolean inspects(PersonId person) {
        return people.responsibilitiesOf(person, dates.today())
                .appointments()
                .contains(Appointment.Role.DISCIPLINE_INSPECTION);
    }

    @Transactional
    public void examine(UUID id, int version, Viewer examiner, String finding) {
        bounded("finding", finding, 4000);
        move(id, version, examiner, InterventionAct.EXAMINE, finding, null, "");
    }

    @Transactional
    public void close(UUID id, int version, Viewer examiner, Intervention.@Nullable Outcome outcome, String result) {
        if (outcome == null) {
            throw new Refused(Refusal.at("outcome", "measures.refusal.entry-choose"));
        }
        bounded("result", result, 2000);
        move(id, version, examiner, InterventionAct.CLOSE, null, outcome, result);
    }

    private static void bounded(String field, String text, int most) {
        if (text.strip().length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        if (text.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
    }

    private void move(
            UUID id,
            int version,
            Viewer examiner,
            InterventionAct act,
            @Nullable String finding,
            Intervention.@Nullable Outcome outcome,
            String result) {
        var found = rows.lock(id, examiner).orElseThrow();
        act.requireFrom(found.state());
        if (found.version() != version) {
            throw new EditConflict("measures.intervention");
        }
        if (found.reporter().equals(examiner.requirePerson())) {
            throw new Refused(Refusal.of("measures.refusal.intervention-own"));
        }
        namelessly(() -> {
            var changed = jdbc.sql("""
                            update measures.intervention set state = :state, examiner_id = :examiner, finding = coalesce(:finding, finding),
                                outcome = :outcome, result = :result, version = version + 1, changed_at = :now, changed_by = :actor,
                                change_reason = null where id = :id and version = :version
                            """)
                    .param("state", act.to().name())
                    .param("examiner", examiner.requirePerson().value())
                    .param("finding", finding == null ? null : finding.strip(), Types.VARCHAR)
                    .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                    .param("result", result.strip())
                    .param("id", id)
                    .param("version", version)
                    .params(stamp.now(null))
                    .update();
            if (changed == 0) {
                throw new EditConflict("measures.intervention");
            }
            auditLog.append(InterventionAct.LOGGED, subject(id));
            return id;
        });
    }

    private void namelessly(Callable<UUID> act) {
        try {
            actor.as(Actor.SYSTEM, act);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Subject subject(UUID id) {
        return Subject.of("measures.restricted", id);
    }
}
