package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.feed.DemoFeeds;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedExamination;
import org.probity.earlywarning.indicator.Replay;
import org.probity.earlywarning.signal.JsonLine;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Texts;
import org.probity.earlywarning.signal.Wording;

/** The demo's feeds, read with the standard settings, give exactly the hits the demo expects, in any order. */
class DemoHitsTests {

    private static final DemoFeeds DEMO = new DemoFeeds();

    @Test
    void theDemoGivesExactlyTheHitsItExpects() {
        assertThat(hits(DEMO.records())).isEqualTo(DEMO.expectedHits());
    }

    @Test
    void neitherOrderNorRepetitionMatters() {
        List<FeedRecord> shuffled = new ArrayList<>(DEMO.records());
        shuffled.addAll(DEMO.records());
        Collections.shuffle(shuffled, new Random(20261101));

        assertThat(hits(shuffled)).isEqualTo(DEMO.expectedHits());
    }

    /** Taking away what a hit rests on takes away the hit, and nothing else appears. */
    @ParameterizedTest
    @CsvSource({
        "CONTRACTS, C-01, IR-F01 | PJ1 C-01..C-03 (11.4m)",
        "CONTRACTS, C-06, IR-F12",
        "CONTRACTS, C-05, IR-F13",
        "BIDS, T-01/SUP-D, IR-F07",
        "BIDS, T-01/SUP-E, IR-F08",
        "BIDS, T-01/SUP-F, IR-F05",
        "PAYMENTS, V-003, IR-G03",
        "PAYMENTS, V-007, IR-G01",
        "PAYMENTS, V-004, IR-G02",
        "PENALTIES, F-03, IR-D01",
        "PENALTIES, F-05, IR-B08",
        "RUNS, N-03, IR-A06",
        "RUNS, N-01, IR-B01",
        "POWERS, W05, IR-A06",
        "POWERS, W07, IR-B01",
        "PETITIONS, L-02, IR-K07",
        "POSTS, P18, IR-H01 | P18"
    })
    void withoutARecordTheHitsThatRestOnItAreGone(RecordKind kind, String id, String hit) {
        List<FeedRecord> records = new ArrayList<>(DEMO.records());
        assertThat(records.removeIf(
                        record -> record.kind() == kind && record.id().equals(id)))
                .isTrue();

        assertThat(hits(records)).noneMatch(each -> each.startsWith(hit));
        assertThat(DEMO.expectedHits()).anyMatch(each -> each.startsWith(hit));
    }

    @Test
    void aCorrectionOrWithdrawalTakesTheHitAwayToo() {
        FeedExamination examination = FeedRun.everything();
        DEMO.records().forEach(examination::accept);
        examination.news();

        examination.accept(RecordBuilder.of(RecordKind.PETITIONS, "L-02", "withdrawn", true, "revision", 1));
        examination.accept(RecordBuilder.of(
                RecordKind.PENALTIES,
                "F-03",
                "revision",
                1,
                "power",
                "W22",
                "fine_yuan",
                135000,
                "cost_yuan",
                1500000,
                "factor_level",
                3,
                "reason",
                null,
                "filed",
                "2026-04-07",
                "decided",
                "2026-06-18",
                "officers",
                2));

        Set<String> hits = new TreeSet<>(DEMO.expectedHits());
        hits.removeIf(hit -> hit.startsWith("IR-K07") || hit.startsWith("IR-D01"));
        assertThat(hits(examination)).isEqualTo(hits);
        DEMO.records().forEach(examination::accept);
        assertThat(hits(examination)).as("older revisions come again").isEqualTo(hits);
    }

    @Test
    void aSavedStateRestoredGivesTheSameAndNoNews() throws IOException {
        FeedExamination examination = FeedRun.everything();
        List<FeedRecord> records = DEMO.records();
        records.subList(0, records.size() / 2).forEach(examination::accept);
        StringWriter saved = new StringWriter();
        examination.save(saved);

        FeedExamination restored = FeedRun.everything();
        restored.restore(new BufferedReader(new StringReader(saved.toString())));

        assertThat(restored.news()).isEmpty();
        assertThat(lines(restored)).isEqualTo(lines(examination));
        records.forEach(restored::accept);
        assertThat(hits(restored)).isEqualTo(DEMO.expectedHits());
    }

    @Test
    void otherSettingsShowWhatWouldDiffer() {
        FeedExamination examination = FeedRun.everything();
        DEMO.records().forEach(examination::accept);

        Replay replay = Replay.of(examination, FeedRun.indicators("""
                IR-F01: {works: 12000000}
                IR-K07: {bands: {orange: 0}}
                IR-H01: {}"""));

        assertThat(replay.gone()).extracting(Signal::code).contains("IR-F01").doesNotContain("IR-H01", "IR-K07");
        assertThat(replay.added()).extracting(Signal::subject).containsExactly("P23");
        assertThat(replay.same()).hasSize(13);
        assertThat(hits(examination)).as("nothing was put in force").isEqualTo(DEMO.expectedHits());
    }

    @Test
    void aNewRecordIsNewsAtOnce() {
        FeedExamination examination = FeedRun.everything();
        DEMO.records().forEach(examination::accept);
        examination.news();

        examination.accept(RecordBuilder.of(
                RecordKind.PETITIONS, "L-05", "received", "2026-06-30", "target", "P29", "joint", true));

        assertThat(examination.news())
                .extracting(Signal::code, Signal::level)
                .containsExactly(tuple("IR-K07", Level.RED));
        assertThat(examination.news()).isEmpty();
    }

    @Test
    void partsMergedGiveTheSame() {
        FeedExamination whole = FeedRun.everything();
        FeedExamination later = FeedRun.everything();
        List<FeedRecord> records = DEMO.records();
        records.subList(0, 40).forEach(whole::accept);
        records.subList(40, records.size()).forEach(later::accept);

        whole.merge(later);

        assertThat(hits(whole)).isEqualTo(DEMO.expectedHits());
    }

    @Test
    void everySignalCarriesItsRecordsAndIsWordedInBothLanguages() {
        FeedExamination examination = FeedRun.everything();
        DEMO.records().forEach(examination::accept);

        assertThat(examination.signals().found()).allSatisfy(signal -> {
            assertThat(signal.evidence().records()).isNotEmpty();
            assertThat(Wording.of(signal, Texts.ENGLISH))
                    .doesNotContain("{", "null")
                    .endsWith("not a finding.");
            assertThat(Wording.of(signal, Texts.CHINESE))
                    .doesNotContain("{", "null")
                    .endsWith("不是认定结论。");
        });
    }

    private static List<String> lines(FeedExamination examination) {
        return examination.signals().inOrder().stream().map(JsonLine::of).toList();
    }

    private static Set<String> hits(List<FeedRecord> records) {
        FeedExamination examination = FeedRun.everything();
        records.forEach(examination::accept);
        return hits(examination);
    }

    private static Set<String> hits(FeedExamination examination) {
        Set<String> hits = new TreeSet<>();
        examination.signals().found().forEach(signal -> hits.add(DemoObjects.hit(signal)));
        return hits;
    }
}
