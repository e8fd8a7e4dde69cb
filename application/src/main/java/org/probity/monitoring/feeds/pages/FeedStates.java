package org.probity.monitoring.feeds.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each feed of a unit stands: what came last, what was wrong with it, who answers for it. */
@Repository
class FeedStates {

    private static final String SUBJECT = "monitoring.feed-setting";

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;

    FeedStates(JdbcClient jdbc, AuditLog auditLog, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the unit says of a feed: who answers for it, where it comes from, how often something is expected. */
    record Setting(
            @Nullable UUID section,
            Bilingual sectionName,
            Bilingual origin,
            @Nullable Integer everyDays,
            int version) {

        static final Setting NONE = new Setting(null, new Bilingual("", ""), new Bilingual("", ""), null, -1);
    }

    /** A delivery as lists show it. */
    record Batch(
            UUID id,
            String origin,
            String fileName,
            Instant receivedAt,
            String receivedBy,
            @Nullable String reason,
            int rows,
            int added,
            int corrected,
            int withdrawn,
            int unchanged,
            int outdated,
            int unusable,
            long findings) {}

    /** A defect as lists show it. */
    record Defect(
            long id,
            UUID batch,
            Instant receivedAt,
            String kind,
            long row,
            String record,
            String field,
            String found) {}

    Map<String, Instant> lastReceived(UnitId unit) {
        var last = new LinkedHashMap<String, Instant>();
        jdbc.sql("select feed, max(received_at) as at from monitoring.batch where unit_id = :unit group by feed")
                .param("unit", unit.value())
                .query(row -> {
                    last.put(row.getString("feed"), row.getTimestamp("at").toInstant());
                });
        return last;
    }

    /** Defects of each feed's last delivery. */
    Map<String, Long> findings(UnitId unit) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                        select b.feed, count(f.id) as number from
                            (select distinct on (feed) feed, id from monitoring.batch where unit_id = :unit order by feed, received_at desc, id) b
                        join monitoring.finding f on f.batch_id = b.id group by b.feed
                        """).param("unit", unit.value()).query(row -> {
            counts.put(row.getString("feed"), row.getLong("number"));
        });
        return counts;
    }

    Map<String, Setting> settings(UnitId unit) {
        var settings = new LinkedHashMap<String, Setting>();
        jdbc.sql("""
                        select f.*, s.name_zh, s.name_en from monitoring.feed_setting f left join organization.section s on s.id = f.section_id
                        where f.unit_id = :unit
                        """).param("unit", unit.value()).query(row -> {
            settings.put(
                    row.getString("feed"),
                    new Setting(
                            row.getObject("section_id", UUID.class),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            Bilingual.of(row.getString("origin_zh"), row.getString("origin_en")),
                            row.getObject("every_days", Integer.class),
                            row.getInt("version")));
        });
        return settings;
    }

    /** @throws EditConflict when somebody changed it meanwhile */
    @Transactional
    public void set(UnitId unit, String feed, Setting setting) {
        var id = UUID.randomUUID();
        var written = jdbc.sql(setting.version() < 0 ? """
                        insert into monitoring.feed_setting (id, unit_id, feed, section_id, origin_zh, origin_en, every_days, changed_at, changed_by)
                        values (:id, :unit, :feed, :section, :zh, :en, :days, :now, :by) on conflict (unit_id, feed) do nothing
                        """ : """
                        update monitoring.feed_setting set section_id = :section, origin_zh = :zh, origin_en = :en, every_days = :days,
                            changed_at = :now, changed_by = :by, change_reason = null, version = version + 1
                        where unit_id = :unit and feed = :feed and version = :version
                        """)
                .param("id", id)
                .param("unit", unit.value())
                .param("feed", feed)
                .param("section", setting.section())
                .param("zh", setting.origin().zh())
                .param("en", setting.origin().en())
                .param("days", setting.everyDays())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.get().name())
                .param("version", setting.version())
                .update();
        if (written == 0) {
            throw new EditConflict(SUBJECT);
        }
        var kept = jdbc.sql("select id from monitoring.feed_setting where unit_id = :unit and feed = :feed")
                .param("unit", unit.value())
                .param("feed", feed)
                .query(UUID.class)
                .single();
        auditLog.append("monitoring.feed-set", Subject.of(SUBJECT, kept));
    }

    List<Batch> batches(UnitId unit, String feed, int limit) {
        return jdbc.sql("""
                        select b.*, (select count(*) from monitoring.finding f where f.batch_id = b.id) as findings from monitoring.batch b
                        where b.unit_id = :unit and b.feed = :feed order by b.received_at desc, b.id limit :limit
                        """)
                .param("unit", unit.value())
                .param("feed", feed)
                .param("limit", limit)
                .query(FeedStates::batch)
                .list();
    }

    Optional<Batch> batch(UnitId unit, String feed, UUID id) {
        return jdbc.sql("""
                        select b.*, (select count(*) from monitoring.finding f where f.batch_id = b.id) as findings from monitoring.batch b
                        where b.unit_id = :unit and b.feed = :feed and b.id = :id
                        """)
                .param("unit", unit.value())
                .param("feed", feed)
                .param("id", id)
                .query(FeedStates::batch)
                .optional();
    }

    private static Batch batch(ResultSet row, int n) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("origin"),
                row.getString("file_name"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                row.getString("reason"),
                row.getInt("row_count"),
                row.getInt("added"),
                row.getInt("corrected"),
                row.getInt("withdrawn"),
                row.getInt("unchanged"),
                row.getInt("outdated"),
                row.getInt("unusable"),
                row.getLong("findings"));
    }

    /** The defects of a feed or of one delivery, the latest first, before an id. */
    List<Defect> defects(UnitId unit, String feed, @Nullable UUID batch, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select f.*, b.received_at from monitoring.finding f join monitoring.batch b on b.id = f.batch_id
                        where f.unit_id = :unit and f.feed = :feed and (cast(:batch as uuid) is null or f.batch_id = :batch)
                          and (cast(:before as bigint) is null or f.id < :before) order by f.id desc limit :limit
                        """)
                .param("unit", unit.value())
                .param("feed", feed)
                .param("batch", batch)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new Defect(
                        row.getLong("id"),
                        row.getObject("batch_id", UUID.class),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("kind"),
                        row.getLong("row_number"),
                        row.getString("record_id"),
                        row.getString("field"),
                        row.getString("found")))
                .list();
    }

    /** Whether something should have come by the day. */
    static boolean isStale(@Nullable Instant last, @Nullable Integer everyDays, LocalDate today, LocalDate received) {
        return last != null && everyDays != null && received.plusDays(everyDays).isBefore(today);
    }
}
