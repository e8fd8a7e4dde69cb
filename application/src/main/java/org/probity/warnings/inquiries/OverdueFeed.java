package org.probity.warnings.inquiries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.monitoring.feeds.FeedSource;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * IR-K06 reads replies and rectifications with their days from here: each is due on a day, and done on one or not yet. They are computed
 * whenever they are asked for.
 */
@Component
class OverdueFeed implements FeedSource {

    private final JdbcClient jdbc;

    OverdueFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(RecordKind.ORDERS);
    }

    @Override
    public List<FeedRecord> records(UnitId unit, RecordKind kind) {
        if (kind != RecordKind.ORDERS) {
            return List.of();
        }
        return jdbc.sql("""
                        select 'reply-' || w.id || '-' || y.round as no, 'inquiry-reply' as kind, p.code as post, y.due_on, y.signed_on as done_on,
                            w.closed_on, w.version
                        from warnings.inquiry_reply y join warnings.warning w on w.id = y.warning_id join organization.post p on p.id = w.post_id
                        where w.unit_id = :unit and w.state <> 'WITHDRAWN'
                        union all
                        select 'item-' || m.id, 'rectification', p.code, m.due_on, m.reported_on, w.closed_on, w.version
                        from warnings.inquiry_item m join warnings.warning w on w.id = m.warning_id join organization.post p on p.id = w.post_id
                        where w.unit_id = :unit
                        order by 1
                        """)
                .param("unit", unit.value())
                .query((row, n) -> {
                    var done = row.getObject("done_on", LocalDate.class);
                    var closed = row.getObject("closed_on", LocalDate.class);
                    var values = new LinkedHashMap<String, Object>();
                    values.put("kind", row.getString("kind"));
                    values.put("post", row.getString("post"));
                    values.put("due", row.getObject("due_on", LocalDate.class));
                    values.put("done", done != null ? done : closed != null ? closed : FeedRecord.NONE);
                    return new FeedRecord(
                            RecordKind.ORDERS, row.getString("no"), row.getInt("version"), false, n + 1, values);
                })
                .list();
    }

    @Override
    public Register register(RecordKind kind) {
        return new Register("warnings.board", "/warnings");
    }
}
