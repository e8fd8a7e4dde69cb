package org.probity.monitoring.feeds;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.organization.UnitId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person takes one record back and says why; a later row of its source holds again only with a higher revision. */
@Component
public class ByHand {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final FeedRecords records;
    private final FeedEvents events;

    ByHand(JdbcClient jdbc, FeedRecords records, FeedEvents events) {
        this.jdbc = jdbc;
        this.records = records;
        this.events = events;
    }

    /**
     * Withdraws what holds.
     *
     * @throws Refused without a reason, or when the row holds no longer
     */
    @Transactional
    public Taken withdraw(UnitId unit, Feed feed, long sequence, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refused(Refusal.at("reason", "monitoring.feeds.refusal.reason"));
        }
        var delivery = Delivery.byHand(
                unit,
                feed.key(),
                Delivery.sha256((feed.key() + " " + sequence).getBytes(StandardCharsets.UTF_8)),
                reason.strip());
        return feed.isEvents() ? event(delivery, sequence) : record(delivery, feed, sequence);
    }

    private Taken record(Delivery delivery, Feed feed, long sequence) {
        var row = records.since(delivery.unit(), sequence - 1, 1).stream()
                .filter(each -> each.sequence() == sequence && !each.superseded())
                .filter(each ->
                        each.record().kind() == feed.kind() && !each.record().withdrawn())
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("monitoring.feeds.refusal.holds-no-longer")));
        var held = row.record();
        return records.accept(
                delivery,
                List.of(new FeedRecord(held.kind(), held.id(), held.revision() + 1, true, held.row(), held.values())));
    }

    private Taken event(Delivery delivery, long sequence) {
        var row = events.find(delivery.unit(), sequence);
        if (row == null || row.superseded() || row.withdrawn()) {
            throw new Refused(Refusal.of("monitoring.feeds.refusal.holds-no-longer"));
        }
        var revision = jdbc.sql("select revision from monitoring.event where unit_id = :unit and sequence = :sequence")
                .param("unit", delivery.unit().value())
                .param("sequence", sequence)
                .query(Long.class)
                .single();
        return events.withdraw(delivery, row, revision + 1);
    }
}
