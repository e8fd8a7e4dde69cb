package org.probity.monitoring.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.organization.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a delivery does to the store: once, in order, never lost. */
@ProbityTest
class FeedStoreTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private FeedRecords records;

    @Autowired
    private FeedEvents events;

    @Autowired
    private JdbcClient jdbc;

    private static FeedRecord payment(String no, Object... columns) {
        return RecordBuilder.of(RecordKind.PAYMENTS, no, columns);
    }

    private static Delivery file(UnitId unit, String content) {
        return Delivery.file(unit, "payments", "付款.csv", Delivery.sha256(content.getBytes()));
    }

    @Test
    void whatIsTakenComesBackAsItWas() {
        var unit = bureaus.found().unit();
        var record = payment(
                "V-1",
                "amount_yuan",
                "900000.50",
                "maker",
                "staffA1",
                "invoice",
                null,
                "paid_on",
                "2026-05-25",
                "cash",
                true,
                "备注\t列",
                "换\n行\\与\"引号\"");

        var taken = records.accept(file(unit, "one"), List.of(record));

        assertThat(taken.added()).isEqualTo(1);
        var stored = records.since(unit, 0, 10);
        assertThat(stored).hasSize(1);
        assertThat(stored.get(0).record().values()).isEqualTo(record.values());
        assertThat(stored.get(0).sequence()).isEqualTo(records.last(unit)).isEqualTo(taken.last());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var unit = bureaus.found().unit();
        var first = records.accept(file(unit, "same"), List.of(payment("V-1"), payment("V-2")));

        var second = records.accept(file(unit, "same"), List.of(payment("V-1"), payment("V-2")));

        assertThat(second.again()).isTrue();
        assertThat(second.batch()).isEqualTo(first.batch());
        var other = records.accept(file(unit, "same rows in another file"), List.of(payment("V-1"), payment("V-2")));
        assertThat(other.unchanged()).isEqualTo(2);
        assertThat(other.stored()).isZero();
        assertThat(records.since(unit, 0, 10)).hasSize(2);
    }

    @Test
    void aCorrectionIsAFurtherRowAndAnOlderRevisionIsNotTaken() {
        var unit = bureaus.found().unit();
        records.accept(file(unit, "1"), List.of(payment("V-1", "amount_yuan", 5)));

        records.accept(file(unit, "2"), List.of(payment("V-1", "amount_yuan", 7, "revision", 2)));
        var older = records.accept(file(unit, "3"), List.of(payment("V-1", "amount_yuan", 6, "revision", 1)));
        records.accept(file(unit, "4"), List.of(payment("V-1", "revision", 3, "withdrawn", true)));

        assertThat(older.outdated()).isEqualTo(1);
        assertThat(records.since(unit, 0, 10))
                .extracting(
                        row -> row.record().revision(),
                        StoredRecord::superseded,
                        row -> row.record().withdrawn())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0L, true, false),
                        org.assertj.core.groups.Tuple.tuple(2L, true, false),
                        org.assertj.core.groups.Tuple.tuple(3L, false, true));
        var held = new ArrayList<StoredRecord>();
        records.forEach(unit, held::add);
        assertThat(held).hasSize(1);
    }

    @Test
    void oneRecordTwiceInADeliveryHoldsAsTheLaterRowSays() {
        var unit = bureaus.found().unit();

        var taken = records.accept(
                file(unit, "twice"), List.of(payment("V-1", "amount_yuan", 1), payment("V-1", "amount_yuan", 2)));

        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.corrected()).isEqualTo(1);
        assertThat(finding(taken)).containsExactly("REPEATED");
        var held = new ArrayList<StoredRecord>();
        records.forEach(unit, held::add);
        assertThat(held)
                .singleElement()
                .satisfies(row -> assertThat(row.record().text("amount_yuan")).isEqualTo("2"));
    }

    private List<String> finding(Taken taken) {
        return jdbc.sql("select kind from monitoring.finding where batch_id = :batch order by id")
                .param("batch", taken.batch().value())
                .query(String.class)
                .list();
    }

    @Test
    void dirtyRowsAreTakenWithFindings() {
        var unit = bureaus.found().unit();

        var taken = records.accept(
                Delivery.file(unit, "runs", "办件.csv", Delivery.sha256("dirty".getBytes())),
                List.of(RecordBuilder.of(
                        RecordKind.RUNS, "N-1", "power", "W404", "accepted", "2026-05-09", "finished", "2026-05-01")));

        assertThat(taken.added()).isEqualTo(1);
        assertThat(finding(taken)).containsExactly("UNKNOWN_REFERENCE", "REVERSED");
    }

    @Test
    void twoDeliveriesAtOnceGiveEachRecordOnceAndNumbersWithoutGaps() throws Exception {
        var unit = bureaus.found().unit();
        var clients = Executors.newFixedThreadPool(4);
        var work = new ArrayList<Callable<Taken>>();
        for (var client = 0; client < 8; client++) {
            var name = "client " + client;
            work.add(() -> records.accept(
                    file(unit, name),
                    java.util.stream.IntStream.range(0, 50)
                            .mapToObj(number -> payment("V-" + number, "amount_yuan", number))
                            .toList()));
        }

        for (var done : clients.invokeAll(work)) {
            done.get();
        }

        clients.shutdown();
        var stored = records.since(unit, 0, 1000);
        assertThat(stored).hasSize(50);
        assertThat(stored.get(49).sequence()).isEqualTo(50).isEqualTo(records.last(unit));
    }

    @Test
    void aReaderWhoSawANumberHasSeenAllBeforeIt() throws Exception {
        var unit = bureaus.found().unit();
        var clients = Executors.newFixedThreadPool(4);
        var writing = new ArrayList<java.util.concurrent.Future<Taken>>();
        for (var batch = 0; batch < 40; batch++) {
            var number = batch;
            writing.add(clients.submit(() ->
                    records.accept(file(unit, "b" + number), List.of(payment("V-" + number), payment("W-" + number)))));
        }
        var seen = new ArrayList<Long>();
        for (var asked = 0; asked < 2_000 && seen.size() < 80; asked++) {
            records.since(unit, seen.isEmpty() ? 0 : seen.get(seen.size() - 1), 1000)
                    .forEach(row -> seen.add(row.sequence()));
        }
        clients.shutdown();
        for (var each : writing) {
            each.get();
        }
        records.since(unit, seen.isEmpty() ? 0 : seen.get(seen.size() - 1), 1000)
                .forEach(row -> seen.add(row.sequence()));
        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSize(80);
    }

    @Test
    void aRehearsalKeepsNothing() {
        var unit = bureaus.found().unit();

        var rehearsed = records.rehearse(file(unit, "r"), Rows.of(List.of(payment("V-1", "power", "W404"))));

        assertThat(rehearsed.taken().added()).isEqualTo(1);
        assertThat(rehearsed.defects()).hasSize(1);
        assertThat(records.since(unit, 0, 10)).isEmpty();
        assertThat(records.last(unit)).isZero();
    }

    @Test
    void eventsThatSayTheSameAreToldApartByHowOftenTheyStand() {
        var unit = bureaus.found().unit();
        var event = GivenEvent.of(RecordedEvent.of("N-1", "受理")
                .at("2026-05-06T09:00:00+08:00")
                .officer("staffA1")
                .attribute("case:kind", "一般")
                .build());

        events.accept(log(unit, "a"), List.of(event, event));
        var again = events.accept(log(unit, "b"), List.of(event, event, event));

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added()).isEqualTo(1);
        var read = new ArrayList<RecordedEvent>();
        events.forEach(unit, read::add);
        assertThat(read).hasSize(3).allSatisfy(each -> {
            assertThat(each.epochMillis()).isEqualTo(event.event().epochMillis());
            assertThat(each.offsetMinutes()).isEqualTo(480);
            assertThat(each.attribute("case:kind")).isEqualTo("一般");
        });
    }

    @Test
    void anEventUnderAnIdIsCorrectedAndTakenBack() {
        var unit = bureaus.found().unit();
        var event = RecordedEvent.of("N-1", "决定").at("2026-05-06T09:00:00Z").build();
        var later = RecordedEvent.of("N-1", "决定").at("2026-05-07T09:00:00Z").build();

        events.accept(log(unit, "a"), List.of(new GivenEvent("E-1", 0, false, event)));
        events.accept(log(unit, "b"), List.of(new GivenEvent("E-1", 1, false, later)));

        assertThat(events.ofCases(unit, List.of("N-1")))
                .extracting(RecordedEvent::epochMillis)
                .containsExactly(later.epochMillis());
        events.accept(log(unit, "c"), List.of(new GivenEvent("E-1", 2, true, later)));
        assertThat(events.ofCases(unit, List.of("N-1"))).isEmpty();
        assertThat(events.since(unit, 0, 10)).hasSize(3);
    }

    private static Delivery log(UnitId unit, String content) {
        return Delivery.file(unit, FeedEvents.FEED, "log.xes", Delivery.sha256(content.getBytes()));
    }

    @Test
    void whatWasTakenIsNeitherChangedNorDeleted() {
        var unit = bureaus.found().unit();
        records.accept(file(unit, "kept"), List.of(payment("V-1", "amount_yuan", 1)));

        assertThatThrownBy(() -> jdbc.sql("delete from monitoring.record where unit_id = :unit")
                        .param("unit", unit.value())
                        .update())
                .hasMessageContaining("not deleted");
        assertThatThrownBy(() -> jdbc.sql("update monitoring.record set content = '{}' where unit_id = :unit")
                        .param("unit", unit.value())
                        .update())
                .hasMessageContaining("does not change");
    }
}
