package org.probity.monitoring.feeds.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.JsonText;
import org.probity.monitoring.feeds.Feed;
import org.probity.organization.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of a feed as a viewer may see them: those that name a section or post of theirs, or all of the unit. */
@Repository
class FeedRows {

    private static final int MOST_EXPORTED = 200_000;
    private static final List<String> EVENT_COLUMNS = List.of(
            "activity",
            "power",
            "officer",
            "post",
            "section",
            "counterparty",
            "amount",
            "currency",
            "decision",
            "reason",
            "lifecycle");

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row as a page shows it.
     *
     * @param record what it speaks of: a record's id, an event's case
     * @param values by column; a list as its texts
     * @param cursor where the next page goes on
     */
    record Row(
            long sequence,
            String record,
            long revision,
            boolean withdrawn,
            boolean superseded,
            Instant receivedAt,
            String receivedBy,
            UUID batch,
            Map<String, String> values,
            String cursor) {}

    /** How many hold, by feed. */
    Map<String, Long> counts(Scope scope) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("select r.feed, count(*) as number from monitoring.record r where " + records(scope)
                        + " and r.superseded_by is null and not r.withdrawn group by r.feed")
                .params(scope.parameters())
                .query(row -> {
                    counts.put(row.getString("feed"), row.getLong("number"));
                });
        jdbc.sql("select count(*) as number from monitoring.event r where " + scope.predicate("r")
                        + " and r.superseded_by is null and not r.withdrawn")
                .params(scope.parameters())
                .query(row -> {
                    counts.put("events", row.getLong("number"));
                });
        return counts;
    }

    List<Row> page(Scope scope, Feed feed, FeedFilter filter) {
        return select(scope, feed, filter, FeedFilter.ROWS + 1);
    }

    private List<Row> select(Scope scope, Feed feed, FeedFilter filter, int limit) {
        var order = feed.isEvents()
                ? "coalesce(r.happened_at, '-infinity'::timestamptz)"
                : "coalesce(r.happened_at, '-infinity'::timestamp)";
        var text = feed.isEvents()
                ? "(r.case_id ilike :like or r.activity ilike :like or r.officer ilike :like or r.event_id ilike :like)"
                : "(r.record_id ilike :like or r.content::text ilike :like)";
        var section = feed.isEvents() ? "r.section_id = :section" : ":section = any(r.section_ids)";
        var type = feed.isEvents() ? "timestamptz" : "timestamp";
        var sql = from(feed) + " where " + within(scope, feed) + (feed.isEvents() ? "" : " and r.feed = :feed")
                + " and r.superseded_by is null and r.withdrawn = :withdrawn"
                + (filter.text().isEmpty() ? "" : " and " + text)
                + (filter.from() == null ? "" : " and r.happened_at >= :from")
                + (filter.to() == null ? "" : " and r.happened_at < cast(:to as date) + 1")
                + (filter.section() == null ? "" : " and " + section)
                + (filter.afterSequence() == null
                        ? ""
                        : " and (" + order + ", r.sequence) < (cast(:after as " + type + "), :sequence)")
                + " order by " + order + " desc, r.sequence desc limit :limit";
        return jdbc.sql(sql)
                .params(scope.parameters())
                .param("feed", feed.key())
                .param("withdrawn", filter.withdrawn())
                .param(
                        "like",
                        "%"
                                + filter.text()
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_") + "%")
                .param("from", filter.from())
                .param("to", filter.to())
                .param("section", filter.section())
                .param("after", filter.afterTime())
                .param("sequence", filter.afterSequence())
                .param("limit", limit)
                .query((row, n) -> row(row, feed))
                .list();
    }

    /** All that the filter lets through, page by page, so that nothing grows with their number. */
    @Transactional(readOnly = true)
    public void each(Scope scope, Feed feed, FeedFilter filter, Consumer<Row> to) {
        var next = filter;
        for (var written = 0; written < MOST_EXPORTED; ) {
            var rows = select(scope, feed, next, 2_000);
            rows.forEach(to);
            written += rows.size();
            if (rows.size() < 2_000) {
                return;
            }
            next = new FeedFilter(
                    filter.text(),
                    filter.from(),
                    filter.to(),
                    filter.section(),
                    filter.withdrawn(),
                    rows.get(rows.size() - 1).cursor());
        }
    }

    Optional<Row> find(Scope scope, Feed feed, long sequence) {
        return jdbc.sql(from(feed) + " where " + within(scope, feed) + (feed.isEvents() ? "" : " and r.feed = :feed")
                        + " and r.sequence = :sequence")
                .params(scope.parameters())
                .param("feed", feed.key())
                .param("sequence", sequence)
                .query((row, n) -> row(row, feed))
                .optional();
    }

    /** All rows that ever spoke of the same record, the latest first. */
    List<Row> history(Scope scope, Feed feed, Row of) {
        var same = feed.isEvents()
                ? "r.event_key = (select e.event_key from monitoring.event e where e.unit_id = r.unit_id and e.sequence = :sequence)"
                : "r.feed = :feed and r.record_id = :record";
        return jdbc.sql(from(feed) + " where r.unit_id = :scope_unit and " + same
                        + " order by r.sequence desc limit 200")
                .params(scope.parameters())
                .param("feed", feed.key())
                .param("record", of.record())
                .param("sequence", of.sequence())
                .query((row, n) -> row(row, feed))
                .list();
    }

    /** The events of a case that hold, in the order of time. */
    List<Row> ofCase(Scope scope, Feed feed, String caseId) {
        return jdbc.sql(
                        from(feed) + " where " + within(scope, feed)
                                + " and r.case_id = :case and r.superseded_by is null order by r.happened_at nulls last, r.sequence limit 500")
                .params(scope.parameters())
                .param("case", caseId)
                .query((row, n) -> row(row, feed))
                .list();
    }

    private static String from(Feed feed) {
        return "select r.*, b.received_at, b.received_by from monitoring." + (feed.isEvents() ? "event" : "record")
                + " r join monitoring.batch b on b.id = r.batch_id";
    }

    private static String within(Scope scope, Feed feed) {
        return feed.isEvents() ? scope.predicate("r") : records(scope);
    }

    /** As {@link Scope#predicate}, over the arrays of sections and posts that a record names. */
    private static String records(Scope scope) {
        return scope.whole()
                ? "r.unit_id = :scope_unit"
                : "(r.unit_id = :scope_unit and (r.section_ids && cast(:scope_sections as uuid[]) or r.post_ids && cast(:scope_posts as uuid[])))";
    }

    private static Row row(ResultSet row, Feed feed) throws SQLException {
        row.getLong("superseded_by");
        var superseded = !row.wasNull();
        var happened = feed.isEvents()
                ? Optional.ofNullable(row.getTimestamp("happened_at"))
                        .map(time -> time.toInstant()
                                .atOffset(java.time.ZoneOffset.UTC)
                                .toLocalDateTime())
                        .orElse(null)
                : row.getObject("happened_at", java.time.LocalDateTime.class);
        return new Row(
                row.getLong("sequence"),
                row.getString(feed.isEvents() ? "case_id" : "record_id"),
                row.getLong("revision"),
                row.getBoolean("withdrawn"),
                superseded,
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                row.getObject("batch_id", UUID.class),
                feed.isEvents() ? ofEvent(row) : ofRecord(row),
                (happened == null ? "" : happened) + "~" + row.getLong("sequence"));
    }

    private static Map<String, String> ofRecord(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        if (JsonText.parse(row.getString("content")) instanceof Map<?, ?> content) {
            content.forEach((column, value) -> values.put(String.valueOf(column), text(value)));
        }
        return values;
    }

    private static Map<String, String> ofEvent(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        values.put("id", row.getString("event_id"));
        values.put("case", row.getString("case_id"));
        var time = row.getTimestamp("happened_at");
        values.put(
                "time",
                time == null
                        ? ""
                        : time.toInstant()
                                .atOffset(java.time.ZoneOffset.ofTotalSeconds(row.getInt("offset_minutes") * 60))
                                .toString());
        for (var column : EVENT_COLUMNS) {
            var value = row.getString(column);
            if (value != null) {
                values.put(column, value);
            }
        }
        if (JsonText.parse(row.getString("attributes")) instanceof Map<?, ?> others) {
            others.forEach((column, value) -> values.put(String.valueOf(column), text(value)));
        }
        return values;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> several) {
            var texts = new ArrayList<String>();
            several.forEach(each -> texts.add(String.valueOf(each)));
            return String.join("；", texts);
        }
        return value == null ? "" : value.toString();
    }
}
