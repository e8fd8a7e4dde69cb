package org.probity.demo;

import static org.probity.demo.DemoOrganization.UNIT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.JsonText;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.monitoring.feeds.Delivery;
import org.probity.monitoring.feeds.FeedRecords;
import org.probity.monitoring.feeds.ObjectReader;
import org.probity.organization.UnitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the bureau's work left behind: contracts, bids, payments, penalties, cases and benefits, each feed taken in as one file. */
@Component
@ConditionalOnProperty("probity.demo")
class DemoFeeds {

    /** The post of the leading group's office, which takes the files in. */
    private static final String OFFICE = "P07";

    private final FeedRecords records;
    private final DemoStage stage;
    private final DemoCast cast;

    DemoFeeds(FeedRecords records, DemoStage stage, DemoCast cast) {
        this.records = records;
        this.stage = stage;
        this.cast = cast;
    }

    void play(JsonNode bureau, LocalDate today) {
        var feeds = bureau.get("feeds");
        stage.on(
                today.minusDays(6),
                () -> cast.as(
                        DemoCast.person(OFFICE),
                        () -> feeds.propertyNames()
                                .forEach(feed -> RecordKind.ofFeed(feed)
                                        .filter(kind -> kind != RecordKind.PETITIONS)
                                        .ifPresent(kind -> take(kind, feeds.get(feed))))));
    }

    private void take(RecordKind kind, JsonNode rows) {
        var all = new ArrayList<FeedRecord>();
        for (var row : rows) {
            if (JsonText.parse(row.toString()) instanceof Map<?, ?> values) {
                var record = ObjectReader.record(kind, all.size() + 1L, values, defect -> {
                    throw new IllegalStateException("The demonstration's " + kind.feed() + ": " + defect.column());
                });
                if (record != null) {
                    all.add(record);
                }
            }
        }
        var delivery = Delivery.file(
                new UnitId(UNIT),
                kind.feed(),
                kind.feed() + ".jsonl",
                Delivery.sha256(rows.toString().getBytes(StandardCharsets.UTF_8)));
        records.accept(delivery, all);
    }
}
