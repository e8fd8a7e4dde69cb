package org.probity.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Divides leadership: puts a leader's post in charge of a section. */
@Repository
public class Divisions {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Stamps stamps;
    private final ApplicationEventPublisher events;

    Divisions(JdbcClient jdbc, AuditLog auditLog, Stamps stamps, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.stamps = stamps;
        this.events = events;
    }

    /**
     * Puts a leader's post in charge of the section from the day on; whoever was, is so until the day before.
     *
     * @throws Refused when the post is not a leader's, of another unit, or the last change was on that day or later
     */
    @Transactional
    public DivisionId assign(SectionId section, PostId leader, LocalDate fromOn, @Nullable String reason) {
        var fit = jdbc.sql("""
                        select s.unit_id, s.unit_id = p.unit_id as same_unit, p.level,
                               (select count(*) from organization.division d where d.section_id = s.id and d.from_on >= :from) as later
                        from organization.section s, organization.post p where s.id = :section and p.id = :leader
                        """)
                .param("section", section.value())
                .param("leader", leader.value())
                .param("from", fromOn)
                .query(Fit.class)
                .single();
        new Checks()
                .that(
                        fit.sameUnit() && Post.Level.valueOf(fit.level()).leads(),
                        "leader",
                        "organization.refusal.not-a-leader")
                .that(fit.later() == 0, "fromOn", "organization.refusal.division-later")
                .orRefuse();
        endBefore(section, fromOn, reason);
        var id = DivisionId.random();
        try {
            jdbc.sql("""
                            insert into organization.division (id, leader_post_id, section_id, from_on, changed_at, changed_by, change_reason)
                            values (:id, :leader, :section, :from, :changed_at, :changed_by, :change_reason)
                            """)
                    .params(stamps.because(reason))
                    .param("id", id.value())
                    .param("leader", leader.value())
                    .param("section", section.value())
                    .param("from", fromOn)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new Refused(Refusal.at("fromOn", "organization.refusal.division-later"));
        }
        auditLog.append("organization.division-assigned", Subject.of("organization.division", id.value()), reason);
        events.publishEvent(new DivisionChanged(new UnitId(fit.unitId()), section, leader, fromOn));
        return id;
    }

    private record Fit(UUID unitId, boolean sameUnit, String level, int later) {}

    private void endBefore(SectionId section, LocalDate fromOn, @Nullable String reason) {
        jdbc.sql("""
                        update organization.division set to_on = :last, version = version + 1,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason
                        where section_id = :section and from_on <= :last and (to_on is null or to_on > :last) returning id
                        """)
                .params(stamps.because(reason))
                .param("section", section.value())
                .param("last", fromOn.minusDays(1))
                .query(UUID.class)
                .list()
                .forEach(id -> auditLog.append(
                        "organization.division-ended", Subject.of("organization.division", id), reason));
    }
}
