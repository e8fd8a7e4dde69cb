package org.probity.warnings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Entry;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened with a warning, in order, as the log has it. Its addressee reads it from the letter on, without what others weighed. */
@Component
public class WarningStory {

    /** Acts among handlers, which the addressee's page leaves out. */
    private static final Set<String> AMONG_HANDLERS = Set.of(
            "warnings.inquiry-evaluated", "warnings.inquiry-evaluation-returned", "warnings.inquiry-reply-saved");

    private final AuditLog auditLog;
    private final JdbcClient jdbc;

    WarningStory(AuditLog auditLog, JdbcClient jdbc) {
        this.auditLog = auditLog;
        this.jdbc = jdbc;
    }

    /**
     * A line of it.
     *
     * @param act    message key
     * @param who    who did it
     * @param reason the words given with it
     */
    public record Line(
            String act, Bilingual who, Instant at, @Nullable String reason) {}

    public List<Line> of(Viewer viewer, Warning warning) {
        var entries = new ArrayList<>(auditLog.entriesAbout(Warnings.subject(warning.id())));
        java.util.Collections.reverse(entries);
        var own = warning.person().equals(viewer.person());
        var names = names(entries);
        var lines = new ArrayList<Line>();
        var issued = false;
        for (var entry : entries) {
            issued = issued || entry.act().endsWith("-issued") || entry.act().endsWith("-approved");
            if (entry.act().equals("warnings.inquiry-reply-saved")
                    || (own && (!issued || AMONG_HANDLERS.contains(entry.act())))) {
                continue;
            }
            lines.add(new Line(
                    "audit.act." + entry.act(),
                    names.getOrDefault(entry.accountId(), new Bilingual(entry.actor(), entry.actor())),
                    entry.at(),
                    entry.reason()));
        }
        return lines;
    }

    private HashMap<@Nullable UUID, Bilingual> names(List<Entry> entries) {
        var names = new HashMap<@Nullable UUID, Bilingual>();
        jdbc.sql("""
                        select a.id, p.name_zh, p.name_en from identity.account a join organization.person p on p.id = a.person_id
                        where a.id = any(:ids)
                        """)
                .param(
                        "ids",
                        entries.stream()
                                .map(Entry::accountId)
                                .filter(java.util.Objects::nonNull)
                                .distinct()
                                .toArray(UUID[]::new))
                .query(row -> {
                    names.put(
                            row.getObject("id", UUID.class),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
                });
        return names;
    }
}
