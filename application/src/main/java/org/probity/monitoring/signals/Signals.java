package org.probity.monitoring.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.probity.audit.AuditLog;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as the modules above know it: what a signal says, what became of it, and what they tell it they did. */
@Service
public class Signals {

    private final SignalRows rows;
    private final JdbcClient jdbc;
    private final Stamp stamp;
    private final AuditLog auditLog;

    Signals(SignalRows rows, JdbcClient jdbc, Stamp stamp, AuditLog auditLog) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.auditLog = auditLog;
    }

    /** The signal, where this viewer may read it. */
    public Optional<SignalFacts> find(SignalId id, Viewer viewer) {
        return rows
                .facts(
                        "s.id = :id and " + SignalAccess.visible(viewer),
                        statement -> statement.param("id", id.value()).params(SignalAccess.parameters(viewer)))
                .stream()
                .findFirst();
    }

    /** The signal, whoever asks: for an act that a module above has allowed already, and for work by the clock. */
    public SignalFacts require(SignalId id) {
        return rows.require(id);
    }

    /** Those about the post that were confirmed on the day or later, whatever has become of them since; the latest first. */
    public List<SignalFacts> confirmedAbout(PostId post, LocalDate since) {
        return rows.facts(
                "s.post_id = :post and s.concluded_on >= :since and s.state in ('CONFIRMED', 'TAKEN_UP', 'SETTLED')",
                statement -> statement.param("post", post.value()).param("since", since));
    }

    /** The same of a section, all its posts included. */
    public List<SignalFacts> confirmedIn(SectionId section, LocalDate since) {
        return rows.facts(
                "s.section_id = :section and s.concluded_on >= :since and s.state in ('CONFIRMED', 'TAKEN_UP', 'SETTLED')",
                statement -> statement.param("section", section.value()).param("since", since));
    }

    /** Whether the indicator hit the post again after the day; dismissed signals do not count ("obvious improvement", §6). */
    public boolean hitAgain(PostId post, String indicator, LocalDate after) {
        return jdbc.sql("""
                        select exists (select 1 from monitoring.signal s where s.post_id = :post and s.indicator_code = :code
                            and s.last_seen_on > :after and s.state <> 'DISMISSED')
                        """)
                .param("post", post.value())
                .param("code", indicator)
                .param("after", after)
                .query(Boolean.class)
                .single();
    }

    /**
     * A module above has done something about it: a letter, an interview, an order.
     *
     * @throws Refused unless it is confirmed, or taken up already
     */
    @Transactional
    public void takenUp(SignalId id, SignalReference reference) {
        move(id, SignalAct.TAKE_UP, "", reference.on());
        jdbc.sql("""
                        insert into monitoring.signal_reference (signal_id, position, kind, number, url, on_day)
                        select :id, coalesce(max(position), 0) + 1, :kind, :number, :url, :on from monitoring.signal_reference where signal_id = :id
                        """)
                .param("id", id.value())
                .param("kind", reference.kind())
                .param("number", reference.number())
                .param("url", reference.url())
                .param("on", reference.on())
                .update();
        auditLog.append(SignalAct.TAKE_UP.logged(), SignalsAudit.subject(id), reference.number());
    }

    /**
     * What was begun about it is closed.
     *
     * @param result in a few words what came of it
     */
    @Transactional
    public void settled(SignalId id, LocalDate on, String result) {
        move(id, SignalAct.SETTLE, result, on);
        auditLog.append(SignalAct.SETTLE.logged(), SignalsAudit.subject(id));
    }

    /** It goes on elsewhere: it is settled here, and from now on read by the body that handles it alone. */
    @Transactional
    public void settledElsewhere(SignalId id, LocalDate on) {
        move(id, SignalAct.SETTLE, "另行处理 / handled elsewhere", on);
        jdbc.sql("update monitoring.signal set confidentiality = 'RESTRICTED' where id = :id")
                .param("id", id.value())
                .update();
        auditLog.append(SignalAct.SETTLE.logged(), SignalsAudit.subject(id));
    }

    private void move(SignalId id, SignalAct act, String result, LocalDate on) {
        var state = SignalState.valueOf(jdbc.sql("select state from monitoring.signal where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .single());
        act.requireFrom(state);
        if (result.length() > 1000) {
            throw new Refused(Refusal.of("monitoring.signal.refusal.too-long", 1000));
        }
        jdbc.sql("""
                        update monitoring.signal set state = :state, settlement = :result, settled_on = :settled, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = null where id = :id
                        """)
                .param("state", act.after(state).name())
                .param("result", result)
                .param("settled", act == SignalAct.SETTLE ? on : null, java.sql.Types.DATE)
                .param("id", id.value())
                .params(stamp.now(null))
                .update();
    }
}
