package org.probity.monitoring.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.RecordedEvent;

/** Events as rows of the store. */
final class EventRows {

    private EventRows() {}

    static CopyRows copy() {
        return new CopyRows("""
                monitoring.event (unit_id, sequence, event_key, event_id, revision, withdrawn, case_id, activity, happened_at, offset_minutes,
                power, officer, post, section, counterparty, amount, currency, decision, reason, lifecycle, attributes, content_hash,
                section_id, post_id, row_number, batch_id, superseded_by)""");
    }

    /** The post in which the officer acted: as the event says, or the officer's own code where logs name people by post. */
    static @Nullable UUID postOf(RecordedEvent event, Places places) {
        var post = places.post(event.post());
        return post == null ? places.post(event.officer()) : post;
    }

    static @Nullable UUID sectionOf(RecordedEvent event, @Nullable UUID post, Places places) {
        var section = places.section(event.section());
        if (section == null) {
            section = places.sectionOfPost(post);
        }
        return section == null ? places.sectionOfPower(event.power()) : section;
    }

    static void check(KeyedEvent each, Places places, Consumer<FeedDefect> defects) {
        var event = each.given().event();
        if (!event.hasTime()) {
            defects.accept(each.defect(FeedDefect.Kind.NO_TIME, "time", ""));
        }
        var power = event.power();
        if (power != null && !places.knowsPower(power)) {
            defects.accept(each.defect(FeedDefect.Kind.UNKNOWN_REFERENCE, "power", power));
        }
    }

    static StoredEvent stored(ResultSet row) throws SQLException {
        var sequence = row.getLong("sequence");
        var event = RecordedEvent.of(row.getString("case_id"), row.getString("activity"))
                .row(sequence)
                .power(row.getString("power"))
                .officer(row.getString("officer"))
                .post(row.getString("post"))
                .section(row.getString("section"))
                .counterparty(row.getString("counterparty"))
                .amount(row.getBigDecimal("amount"), row.getString("currency"))
                .decision(row.getString("decision"))
                .reason(row.getString("reason"))
                .lifecycle(row.getString("lifecycle"));
        var time = row.getTimestamp("happened_at");
        if (time != null) {
            event.at(time.getTime(), row.getInt("offset_minutes"));
        }
        var attributes = row.getString("attributes");
        if (!attributes.equals("{}")) {
            Content.map(attributes)
                    .forEach((name, value) -> event.attribute(String.valueOf(name), String.valueOf(value)));
        }
        row.getLong("superseded_by");
        return new StoredEvent(
                sequence,
                row.getObject("event_key", UUID.class),
                row.getString("event_id"),
                event.build(),
                row.getBoolean("withdrawn"),
                !row.wasNull(),
                new BatchId(row.getObject("batch_id", UUID.class)));
    }
}
