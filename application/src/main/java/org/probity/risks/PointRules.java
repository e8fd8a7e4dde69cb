package org.probity.risks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.powers.rules.RuleCitations;
import org.probity.powers.rules.RuleId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which rules of the register guard which risk points (P2.2.2b). */
@Repository
class PointRules implements RuleCitations {

    static final String SUBJECT = "risks.point_rule";

    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;

    PointRules(JdbcClient jdbc, AuditLog auditLog, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A rule of a point.
     *
     * @param repealed  whether it no longer applies on the day
     * @param successor which rule took its place
     */
    record PointRule(
            UUID id,
            UUID rule,
            String number,
            Bilingual title,
            boolean repealed,
            @Nullable UUID successor) {}

    List<PointRule> of(UUID point, LocalDate day) {
        return jdbc.sql("""
                        select c.id, c.rule_id, r.number, r.title_zh, r.title_en, r.successor_id,
                            coalesce(r.state = 'ISSUED' and r.repealed_on <= :day, false) as repealed
                        from risks.point_rule c join powers.rule r on r.id = c.rule_id
                        where c.point_id = :point and not c.removed order by r.number, c.id
                        """)
                .param("point", point)
                .param("day", day)
                .query((row, n) -> new PointRule(
                        row.getObject("id", UUID.class),
                        row.getObject("rule_id", UUID.class),
                        row.getString("number"),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        row.getBoolean("repealed"),
                        row.getObject("successor_id", UUID.class)))
                .list();
    }

    @Override
    public List<Citation> of(RuleId rule, Viewer viewer) {
        if (!viewer.may("risks:read")) {
            return List.of();
        }
        var scope = viewer.scope("risks:read");
        return jdbc.sql("""
                        select p.id, p.code, p.title_zh, p.title_en, s.name_zh, s.name_en
                        from risks.point_rule c join risks.point p on p.id = c.point_id
                        join organization.section s on s.id = p.section_id
                        where c.rule_id = :rule and not c.removed and p.status not in ('DRAFT', 'CLOSED') and not p.removed and %s
                        order by p.code limit :most
                        """.formatted(scope.predicate("p")))
                .params(scope.parameters())
                .param("rule", rule.value())
                .param("most", MOST)
                .query((row, n) -> new Citation(
                        row.getString("code"),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        "/risks/ledger/" + row.getString("id")))
                .list();
    }

    @Override
    public Set<UUID> cited(UnitId unit, Set<UUID> rules) {
        return new HashSet<>(jdbc.sql("""
                        select distinct c.rule_id from risks.point_rule c join risks.point p on p.id = c.point_id
                        where c.rule_id = any(:rules) and not c.removed and p.unit_id = :unit and p.status <> 'CLOSED' and not p.removed
                        """)
                .param("rules", rules.toArray(UUID[]::new))
                .param("unit", unit.value())
                .query(UUID.class)
                .list());
    }

    @Override
    @Transactional
    public int replace(UnitId unit, RuleId rule, RuleId by, String reason) {
        record Cited(UUID id, UUID point) {}
        var all = jdbc.sql("""
                        select c.id, c.point_id from risks.point_rule c join risks.point p on p.id = c.point_id
                        where c.rule_id = :rule and not c.removed and p.unit_id = :unit and p.status <> 'CLOSED' order by c.id
                        """)
                .param("rule", rule.value())
                .param("unit", unit.value())
                .query((row, n) -> new Cited(row.getObject("id", UUID.class), row.getObject("point_id", UUID.class)))
                .list();
        all.forEach(cited -> {
            untie(cited.id(), reason);
            tie(cited.point(), by.value(), reason);
        });
        return all.size();
    }

    /** Ties a rule to a point; nothing happens where it is tied already. */
    boolean tie(UUID point, UUID rule, @Nullable String reason) {
        var id = UUID.randomUUID();
        var tied = jdbc.sql("""
                        insert into risks.point_rule (id, point_id, rule_id, changed_at, changed_by, change_reason)
                        values (:id, :point, :rule, :at, :by, :reason) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("point", point)
                        .param("rule", rule)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", actor.get().name())
                        .param("reason", reason)
                        .update()
                == 1;
        if (tied) {
            auditLog.append("risks.rule-tied", Subject.of(SUBJECT, id), reason);
        }
        return tied;
    }

    /** Unties a rule; whether it was still tied. */
    boolean untie(UUID link, @Nullable String reason) {
        var untied = jdbc.sql("""
                        update risks.point_rule set removed = true, changed_at = :at, changed_by = :by, change_reason = :reason
                        where id = :id and not removed
                        """)
                        .param("id", link)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", actor.get().name())
                        .param("reason", reason)
                        .update()
                == 1;
        if (untied) {
            auditLog.append("risks.rule-untied", Subject.of(SUBJECT, link), reason);
        }
        return untied;
    }
}
