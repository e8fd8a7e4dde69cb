package org.probity.measures.responsibility;

import java.sql.Timestamp;
import java.time.Clock;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.organization.UnitId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many HIGH posts one head can look after in person (P2.2.1c). Beyond that the head's list says so: a quarter has some sixty
 * working days, and fifteen posts leave four days to each.
 */
@Repository
class HighPostsLimit {

    static final String SUBJECT = "measures.responsibility-setting";
    static final int DEFAULT = 15;
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;

    HighPostsLimit(JdbcClient jdbc, AuditLog auditLog, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param version 0 and up as stored; −1 while the default holds */
    record Limit(int posts, int version) {}

    Limit of(UnitId unit) {
        return jdbc.sql("select high_posts_limit, version from measures.responsibility_setting where id = :unit")
                .param("unit", unit.value())
                .query((row, n) -> new Limit(row.getInt("high_posts_limit"), row.getInt("version")))
                .optional()
                .orElse(new Limit(DEFAULT, -1));
    }

    @Transactional
    void set(UnitId unit, int version, int posts, String reason) {
        if (posts < 1 || posts > MOST) {
            throw new Refused(Refusal.at("posts", "measures.refusal.responsibility-limit", MOST));
        }
        if (reason.strip().length() < 2 || reason.strip().length() > 1000) {
            throw new Refused(Refusal.at("reason", "measures.refusal.responsibility-reason", 1000));
        }
        var rows = jdbc.sql("""
                        insert into measures.responsibility_setting (id, high_posts_limit, changed_at, changed_by, change_reason)
                        values (:unit, :posts, :now, :actor, :reason)
                        on conflict (id) do update set high_posts_limit = :posts, version = responsibility_setting.version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = :reason
                        where responsibility_setting.version = :version
                        """)
                .param("unit", unit.value())
                .param("posts", posts)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("reason", reason.strip())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append("measures.responsibility-limit-set", Subject.of(SUBJECT, unit.value()), reason.strip());
    }
}
