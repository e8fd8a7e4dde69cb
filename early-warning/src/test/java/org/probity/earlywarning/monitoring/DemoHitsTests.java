package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.feed.DemoFeeds;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedExamination;

/** The demo's feeds, read with the standard settings, give exactly the hits the demo expects, in any order. */
class DemoHitsTests {

    private static final DemoFeeds DEMO = new DemoFeeds();

    @Test
    void theDemoGivesExactlyTheHitsItExpects() {
        assertThat(hits(DEMO.records())).isEqualTo(expected());
    }

    @Test
    void neitherOrderNorRepetitionMatters() {
        List<FeedRecord> shuffled = new ArrayList<>(DEMO.records());
        shuffled.addAll(DEMO.records());
        Collections.shuffle(shuffled, new Random(20261101));

        assertThat(hits(shuffled)).isEqualTo(expected());
    }

    private static Set<String> hits(List<FeedRecord> records) {
        FeedExamination examination = FeedRun.everything();
        records.forEach(examination::accept);
        Set<String> hits = new TreeSet<>();
        examination.signals().found().forEach(signal -> hits.add(DemoObjects.hit(signal)));
        return hits;
    }

    /** Those of the codes that are built so far. */
    private static Set<String> expected() {
        Set<String> expected = new TreeSet<>(DEMO.expectedHits());
        expected.removeIf(hit -> Catalogue.FEEDS.stream()
                .noneMatch(kind -> hit.startsWith(kind.definition().code())));
        return expected;
    }
}
