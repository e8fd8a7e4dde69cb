package org.probity.powers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a power, or to another thing of this module, who did it and when, as the log has it. */
@Component
public class Timeline {

    private static final Set<String> NAMED = Set.of(
            "drafted",
            "edited",
            "imported",
            "confirmed",
            "reviewed",
            "put-before-meeting",
            "approved",
            "published",
            "returned",
            "amendment-begun",
            "revoked",
            "concentration-noted");

    private static final Bilingual SYSTEM = new Bilingual("系统", "System");

    private final AuditLog auditLog;
    private final JdbcClient jdbc;

    Timeline(AuditLog auditLog, JdbcClient jdbc) {
        this.auditLog = auditLog;
        this.jdbc = jdbc;
    }

    /** One act: its message key, when, by whom and why. */
    public record Line(
            String key, Instant at, Bilingual who, @Nullable String reason) {}

    List<Line> of(PowerId power) {
        return of(Subject.of(PowerDrafts.SUBJECT, power.value()), NAMED, "powers.entry.");
    }

    /**
     * The acts on a subject, newest first.
     *
     * @param named  the acts, without their module, that have words of their own at {@code prefix}; all others are {@code other}
     */
    public List<Line> of(Subject subject, Set<String> named, String prefix) {
        var entries = auditLog.entriesAbout(subject);
        var names = names(entries.stream()
                .map(org.probity.audit.Entry::accountId)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new));
        return entries.stream()
                .map(entry -> {
                    var word = entry.act().substring(entry.act().indexOf('.') + 1);
                    var name = entry.accountId() == null ? null : names.get(entry.accountId());
                    return new Line(
                            prefix + (named.contains(word) ? word : "other"),
                            entry.at(),
                            name != null
                                    ? name
                                    : entry.accountId() == null ? SYSTEM : new Bilingual(entry.actor(), entry.actor()),
                            entry.reason());
                })
                .toList();
    }

    private Map<UUID, Bilingual> names(UUID[] accounts) {
        var names = new HashMap<UUID, Bilingual>();
        jdbc.sql("""
                        select a.id, n.name_zh, n.name_en from identity.account a
                        join organization.person n on n.id = a.person_id where a.id = any(:accounts)
                        """).param("accounts", accounts).query(row -> {
            names.put(
                    row.getObject("id", UUID.class), Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
        });
        return names;
    }
}
