package org.probity.measures.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The manual changes of responsibility, none of which is ever deleted. */
@Repository
class Changes {

    static final String SUBJECT = "measures.responsibility-change";

    private static final String SELECT = """
            select c.*, n.name_zh, n.name_en, d.name_zh as derived_zh, d.name_en as derived_en, b.name_zh as proposer_zh,
                   b.name_en as proposer_en, e.name_zh as decider_zh, e.name_en as decider_en
            from measures.responsibility_change c
            join organization.person n on n.id = c.person_id join organization.person b on b.id = c.proposed_by
            left join organization.person d on d.id = c.derived_id left join organization.person e on e.id = c.decided_by
            """;

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;

    Changes(JdbcClient jdbc, AuditLog auditLog, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
    }

    /** The changes decided for one day. */
    record Covering(List<Change> all) {

        @Nullable
        Change of(PostId post) {
            return all.stream()
                    .filter(change -> post.equals(change.post()))
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        Change of(SectionId section, @Nullable Grade grade) {
            return all.stream()
                    .filter(change -> change.post() == null && grade != null)
                    .filter(change -> change.section().equals(section) && change.grade() == grade)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What was decided for the day; a change ended on the very day it began never counted. */
    Covering covering(UnitId unit, LocalDate day) {
        return new Covering(jdbc.sql(SELECT + """
                        where c.unit_id = :unit and c.state in ('APPROVED', 'ENDED') and c.from_on <= :day
                          and (c.to_on is null or c.to_on >= :day) and (c.state = 'APPROVED' or c.to_on > c.from_on)
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(Changes::change)
                .list());
    }

    Optional<Change> find(ChangeId id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id.value())
                .query(Changes::change)
                .optional();
    }

    /** All that ever concerned the post, or the section's unit points of the grade, the latest first. */
    List<Change> about(SectionId section, @Nullable PostId post, @Nullable Grade grade) {
        return jdbc.sql(SELECT
                        + (post == null
                                ? "where c.post_id is null and c.section_id = :section and c.grade = :grade"
                                : "where c.post_id = :post")
                        + " order by c.proposed_at desc limit 100")
                .param("section", section.value())
                .param("post", post == null ? null : post.value(), Types.OTHER)
                .param("grade", grade == null ? null : grade.name(), Types.VARCHAR)
                .query(Changes::change)
                .list();
    }

    /** Those of the unit that wait for a decision, the oldest first. */
    List<Change> proposed(UnitId unit) {
        return jdbc.sql(SELECT + "where c.unit_id = :unit and c.state = 'PROPOSED' order by c.proposed_at limit 200")
                .param("unit", unit.value())
                .query(Changes::change)
                .list();
    }

    /** A change as its author proposes it. */
    record Proposal(
            UnitId unit,
            SectionId section,
            @Nullable PostId post,
            @Nullable Grade grade,
            PersonId person,
            @Nullable PersonId derived,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            String reason) {}

    @Transactional
    ChangeId propose(Proposal proposal, PersonId by) {
        var id = ChangeId.random();
        jdbc.sql("""
                        insert into measures.responsibility_change (id, unit_id, section_id, post_id, grade, person_id, derived_id, from_on,
                            to_on, reason, proposed_by, proposed_at, changed_at, changed_by)
                        values (:id, :unit, :section, :post, :grade, :person, :derived, :from, :to, :reason, :by, :now, :now, :actor)
                        """)
                .param("id", id.value())
                .param("unit", proposal.unit().value())
                .param("section", proposal.section().value())
                .param("post", proposal.post() == null ? null : proposal.post().value(), Types.OTHER)
                .param(
                        "grade",
                        proposal.grade() == null ? null : proposal.grade().name(),
                        Types.VARCHAR)
                .param("person", proposal.person().value())
                .param(
                        "derived",
                        proposal.derived() == null ? null : proposal.derived().value(),
                        Types.OTHER)
                .param("from", proposal.fromOn())
                .param("to", proposal.toOn(), Types.DATE)
                .param("reason", proposal.reason())
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
        auditLog.append(ChangeAct.PROPOSE.logged(), Subject.of(SUBJECT, id.value()), proposal.reason());
        return id;
    }

    /** Decides or withdraws a proposal. */
    @Transactional
    void move(Change change, int version, ChangeAct act, @Nullable PersonId decider, String words) {
        act.requireFrom(change.state());
        try {
            changed(jdbc.sql("""
                            update measures.responsibility_change set state = :state, decided_by = :decider,
                                decided_at = :decided_at, decision = :words, version = version + 1,
                                changed_at = :now, changed_by = :actor, change_reason = :reason
                            where id = :id and version = :version
                            """)
                    .param("decider", decider == null ? null : decider.value(), Types.OTHER)
                    .param("decided_at", decider == null ? null : Timestamp.from(clock.instant()), Types.TIMESTAMP)
                    .param("words", words)
                    .params(stamps(change, version, act, words))
                    .update());
        } catch (DataIntegrityViolationException e) {
            throw new Refused(Refusal.of("measures.refusal.responsibility-overlaps"));
        }
        auditLog.append(act.logged(), Subject.of(SUBJECT, change.id().value()), words.isEmpty() ? null : words);
    }

    /** Ends a change after the day. */
    @Transactional
    void end(Change change, int version, LocalDate lastDay, String reason) {
        ChangeAct.END.requireFrom(change.state());
        changed(jdbc.sql("""
                        update measures.responsibility_change set state = :state, to_on = :last, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .param("last", lastDay)
                .params(stamps(change, version, ChangeAct.END, reason))
                .update());
        auditLog.append(ChangeAct.END.logged(), Subject.of(SUBJECT, change.id().value()), reason);
    }

    private java.util.Map<String, Object> stamps(Change change, int version, ChangeAct act, String reason) {
        return java.util.Map.of(
                "state", act.to().name(),
                "id", change.id().value(),
                "version", version,
                "now", Timestamp.from(clock.instant()),
                "actor", actor.get().name(),
                "reason", reason);
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict(SUBJECT);
        }
    }

    private static Change change(ResultSet row, int n) throws SQLException {
        var post = row.getObject("post_id", UUID.class);
        var grade = row.getString("grade");
        return new Change(
                new ChangeId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                post == null ? null : new PostId(post),
                grade == null ? null : Grade.valueOf(grade),
                new PersonId(row.getObject("person_id", UUID.class)),
                name(row, "name"),
                name(row, "derived"),
                Objects.requireNonNull(row.getObject("from_on", LocalDate.class)),
                row.getObject("to_on", LocalDate.class),
                row.getString("reason"),
                Change.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                name(row, "proposer"),
                row.getTimestamp("proposed_at").toInstant(),
                name(row, "decider"),
                instant(row, "decided_at"),
                row.getString("decision"),
                row.getInt("version"));
    }

    private static Bilingual name(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
