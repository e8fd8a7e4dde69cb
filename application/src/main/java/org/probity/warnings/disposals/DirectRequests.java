package org.probity.warnings.disposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.warnings.interviews.Unconcerned;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests for direct disposal (P4.2e, invariant 4): written down with why it is serious, decided by a vote. */
@Repository
public class DirectRequests {

    static final String SUBJECT = "warnings.direct-request";

    private static final String ROWS = """
            select d.*, p.name_zh as post_zh, p.name_en as post_en, x.name_zh, x.name_en,
                exists (select 1 from warnings.disposal u where u.request_id = d.id) as used
            from warnings.direct_request d join organization.post p on p.id = d.post_id join organization.person x on x.id = d.proposer_id
            """;

    private final JdbcClient jdbc;
    private final Unconcerned unconcerned;
    private final Stamp stamp;
    private final AuditLog auditLog;
    private final Dates dates;

    DirectRequests(JdbcClient jdbc, Unconcerned unconcerned, Stamp stamp, AuditLog auditLog, Dates dates) {
        this.jdbc = jdbc;
        this.unconcerned = unconcerned;
        this.stamp = stamp;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    public Optional<DirectRequest> find(UUID id) {
        return jdbc.sql(ROWS + "where d.id = :id")
                .param("id", id)
                .query(DirectRequests::request)
                .optional();
    }

    /** The unit's, the latest first, without those about the reader. */
    List<DirectRequest> all(UnitId unit, PersonId reader) {
        return jdbc.sql(
                        ROWS
                                + "where d.unit_id = :unit and d.person_id <> :reader order by d.proposed_on desc, d.id limit 100")
                .param("unit", unit.value())
                .param("reader", reader.value())
                .query(DirectRequests::request)
                .list();
    }

    List<DirectRequest> waiting(UnitId unit) {
        return jdbc.sql(ROWS
                        + "where d.unit_id = :unit and d.state = 'REQUESTED' order by d.proposed_on, d.id limit 100")
                .param("unit", unit.value())
                .query(DirectRequests::request)
                .list();
    }

    /** @throws Refused without saying why it is so serious that no interview is held */
    @Transactional
    public UUID request(
            UnitId unit,
            SectionId section,
            PostId post,
            PersonId person,
            @Nullable UUID signal,
            String cause,
            String seriousness,
            PersonId by) {
        unconcerned.require(by, person);
        if (cause.strip().length() < 2 || cause.length() > 2000) {
            throw new Refused(Refusal.at("cause", "measures.refusal.entry-needed"));
        }
        if (seriousness.strip().length() < 10 || seriousness.length() > 1000) {
            throw new Refused(Refusal.at("seriousness", "warnings.disposal.refusal.seriousness"));
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into warnings.direct_request (id, unit_id, section_id, post_id, person_id, signal_id, cause, seriousness, proposer_id,
                            proposed_on, state, changed_at, changed_by, change_reason)
                        values (:id, :unit, :section, :post, :person, :signal, :cause, :seriousness, :by, :today, 'REQUESTED', :now, :actor, :reason)
                        """)
                .param("id", id)
                .param("unit", unit.value())
                .param("section", section.value())
                .param("post", post.value())
                .param("person", person.value())
                .param("signal", signal, Types.OTHER)
                .param("cause", cause.strip())
                .param("seriousness", seriousness.strip())
                .param("by", by.value())
                .param("today", dates.today())
                .params(stamp.now(null))
                .update();
        auditLog.append("warnings.direct-disposal-requested", Subject.of(SUBJECT, id));
        return id;
    }

    @Transactional
    void decided(UUID id, AgendaDecision decision) {
        if (decision.outcome() == AgendaDecision.Outcome.RETURNED) {
            return;
        }
        var rows = jdbc.sql("""
                        update warnings.direct_request set state = :state, body = :body, meeting_id = :meeting, item_id = :item, decided_on = :on,
                            members = :members, votes_for = :for, decision = :words, version = version + 1, changed_at = :now,
                            changed_by = :actor, change_reason = :reason where id = :id and state = 'REQUESTED'
                        """)
                .param("id", id)
                .param("state", (decision.adopted() ? DirectRequest.State.ALLOWED : DirectRequest.State.REFUSED).name())
                .param("body", decision.body().name())
                .param("meeting", decision.meeting().value())
                .param("item", decision.item().value())
                .param("on", decision.heldOn())
                .param("members", decision.members())
                .param("for", decision.votesFor())
                .param("words", decision.text())
                .params(stamp.now(null))
                .update();
        if (rows == 0) {
            throw new Refused(Refusal.of("warnings.disposal.refusal.request-decided"));
        }
        auditLog.append("warnings.direct-disposal-decided", Subject.of(SUBJECT, id));
    }

    private static DirectRequest request(ResultSet row, int n) throws SQLException {
        return new DirectRequest(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("signal_id", UUID.class),
                row.getString("cause"),
                row.getString("seriousness"),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("proposed_on", LocalDate.class),
                DirectRequest.State.valueOf(row.getString("state")),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getBoolean("used"));
    }
}
