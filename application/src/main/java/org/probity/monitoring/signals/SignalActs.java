package org.probity.monitoring.signals;

import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.risks.LookAgain;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about a signal; who may stands in {@link SignalRules}, what follows what in {@link SignalAct}. */
@Service
public class SignalActs {

    private final SignalRows rows;
    private final SignalRules rules;
    private final JdbcClient jdbc;
    private final Stamp stamp;
    private final AuditLog auditLog;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    SignalActs(
            SignalRows rows,
            SignalRules rules,
            JdbcClient jdbc,
            Stamp stamp,
            AuditLog auditLog,
            Dates dates,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.auditLog = auditLog;
        this.dates = dates;
        this.events = events;
    }

    /**
     * Names the two who verify; of one under way it replaces them, with a reason.
     *
     * @throws Refused when one of them is concerned, both are the same, or neither is of the body that concludes
     */
    @Transactional
    public void assign(SignalId id, int version, PersonId one, PersonId other, String reason, Viewer by) {
        var signal = lock(id, version);
        var act = signal.state() == SignalState.NEW ? SignalAct.ASSIGN : SignalAct.REASSIGN;
        act.requireFrom(signal.state());
        if (act == SignalAct.REASSIGN && reason.strip().length() < 2) {
            throw new Refused(Refusal.at("reason", "monitoring.signal.refusal.reassign-reason"));
        }
        bounded("reason", reason, 500);
        rules.requireHandler(signal, by);
        rules.requireVerifiers(signal, one, other);
        jdbc.sql("delete from monitoring.signal_verifier where signal_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql(
                        "insert into monitoring.signal_verifier (signal_id, position, person_id) values (:id, 1, :one), (:id, 2, :other)")
                .param("id", id.value())
                .param("one", one.value())
                .param("other", other.value())
                .update();
        update(signal, act, reason, """
                assigned_by = :by, assigned_on = :today, proposal = null, judged_level = null, level_reason = '', proposed_step = null,
                dismissal = null, dismissal_reason = '', exclusion = '', proposed_by = null, proposed_on = null
                """, Map.of("by", by.requirePerson().value()));
    }

    /** Tells somebody it concerns the grounds, so that they can answer. */
    @Transactional
    public void tell(SignalId id, int version, PersonId person, Viewer by) {
        var signal = lock(id, version);
        SignalAct.TELL.requireFrom(signal.state());
        rules.requireVerifierOrHandler(signal, by);
        var told = jdbc.sql("""
                        update monitoring.signal_person set told_on = :today, told_by = :by
                        where signal_id = :id and person_id = :person and told_on is null
                        """)
                .param("today", dates.today())
                .param("by", by.requirePerson().value())
                .param("id", id.value())
                .param("person", person.value())
                .update();
        if (told == 0) {
            throw new Refused(Refusal.of("monitoring.signal.refusal.told"));
        }
        update(signal, SignalAct.TELL, "", "", Map.of());
    }

    /** Somebody it concerns says how it was. */
    @Transactional
    public void answer(SignalId id, int version, String answer, Viewer by) {
        var signal = lock(id, version);
        SignalAct.ANSWER.requireFrom(signal.state());
        needed("answer", answer, 4000);
        var answered = jdbc.sql("""
                        update monitoring.signal_person set answer = :answer, answered_on = :today
                        where signal_id = :id and person_id = :person and told_on is not null
                        """)
                .param("answer", answer.strip())
                .param("today", dates.today())
                .param("id", id.value())
                .param("person", by.requirePerson().value())
                .update();
        if (answered == 0) {
            throw new Refused(Refusal.of("monitoring.signal.refusal.not-told"));
        }
        update(signal, SignalAct.ANSWER, "", "", Map.of());
    }

    /** One of the two writes what they found and what should come of it. */
    @Transactional
    public void propose(SignalId id, int version, Findings findings, Viewer by) {
        var signal = lock(id, version);
        SignalAct.PROPOSE.requireFrom(signal.state());
        rules.requireVerifier(signal, by);
        rules.requireOtherConcludes(signal, by);
        findings.orRefuse(signal.raisedLevel());
        var values = new HashMap<String, @Nullable Object>();
        var confirms = findings.proposal() == Findings.Proposal.CONFIRM;
        values.put("findings", findings.text().strip());
        values.put("proposal", Objects.requireNonNull(findings.proposal()).name());
        values.put("judged", confirms ? name(findings.level()) : null);
        values.put("why", confirms ? findings.levelReason().strip() : "");
        values.put("step", confirms ? name(findings.step()) : null);
        values.put("dismissal", confirms ? null : name(findings.dismissal()));
        values.put(
                "dismissed_because", confirms ? "" : findings.dismissalReason().strip());
        values.put("exclusion", confirms ? "" : findings.exclusion().strip());
        values.put("by", by.requirePerson().value());
        update(signal, SignalAct.PROPOSE, "", """
                findings = :findings, proposal = :proposal, judged_level = :judged, level_reason = :why, proposed_step = :step,
                dismissal = :dismissal, dismissal_reason = :dismissed_because, exclusion = :exclusion, proposed_by = :by,
                proposed_on = :today, returned_reason = ''
                """, values);
    }

    /** The other of the two does not agree, and says why; the first writes anew. */
    @Transactional
    public void giveBack(SignalId id, int version, String reason, Viewer by) {
        var signal = lock(id, version);
        SignalAct.RETURN.requireFrom(signal.state());
        rules.requireConcluder(signal, signal.proposer(), by);
        needed("reason", reason, 1000);
        update(
                signal,
                SignalAct.RETURN,
                reason,
                "proposal = null, proposed_by = null, proposed_on = null, returned_reason = :returned",
                Map.of("returned", reason.strip()));
    }

    /**
     * The other of the two agrees: it is confirmed or dismissed as the first proposed.
     *
     * @param opinion in a few words; may be empty
     */
    @Transactional
    public void conclude(SignalId id, int version, String opinion, Viewer by) {
        var signal = lock(id, version);
        var proposal = proposal(id);
        var act = proposal == Findings.Proposal.DISMISS ? SignalAct.DISMISS : SignalAct.CONFIRM;
        act.requireFrom(signal.state());
        rules.requireConcluder(signal, signal.proposer(), by);
        bounded("opinion", opinion, 1000);
        update(
                signal,
                act,
                "",
                "concluded_by = :by, concluded_on = :today, opinion = :opinion",
                Map.of("by", by.requirePerson().value(), "opinion", opinion.strip()));
        if (act == SignalAct.CONFIRM) {
            confirmed(rows.require(id));
        }
    }

    /** From orange on the post, or the section, is looked at again (§5). */
    private void confirmed(SignalFacts signal) {
        if (signal.level().isAbove(SignalLevel.YELLOW) && signal.section() != null) {
            events.publishEvent(new LookAgain(
                    signal.unit(),
                    signal.section(),
                    signal.post(),
                    "预警信息 " + signal.number() + " 经核实确认 · Signal " + signal.number() + " confirmed"));
        }
        events.publishEvent(
                new SignalConfirmed(signal.id(), signal.unit(), signal.level(), signal.section(), signal.post()));
    }

    private SignalFacts lock(SignalId id, int version) {
        jdbc.sql("select 1 from monitoring.signal where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        var signal = rows.require(id);
        if (signal.version() != version) {
            throw new EditConflict(SignalsAudit.SIGNAL);
        }
        return signal;
    }

    private Findings.@Nullable Proposal proposal(SignalId id) {
        return jdbc.sql("select proposal from monitoring.signal where id = :id and proposal is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Findings.Proposal::valueOf)
                .orElse(null);
    }

    private void update(
            SignalFacts signal,
            SignalAct act,
            String reason,
            String assignments,
            Map<String, ? extends @Nullable Object> values) {
        var statement = jdbc.sql(
                        "update monitoring.signal set " + assignments + (assignments.isBlank() ? "" : ", ") + """
                        state = :state, version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .param("today", dates.today())
                .param("state", act.after(signal.state()).name())
                .param("id", signal.id().value())
                .param("version", signal.version())
                .params(stamp.now(reason));
        for (var value : values.entrySet()) {
            statement = value.getValue() == null
                    ? statement.param(value.getKey(), null, Types.VARCHAR)
                    : statement.param(value.getKey(), value.getValue());
        }
        if (statement.update() == 0) {
            throw new EditConflict(SignalsAudit.SIGNAL);
        }
        auditLog.append(act.logged(), SignalsAudit.subject(signal.id()));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static void needed(String field, String text, int most) {
        if (text.strip().length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        bounded(field, text, most);
    }

    static void bounded(String field, String text, int most) {
        if (text.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
    }
}
