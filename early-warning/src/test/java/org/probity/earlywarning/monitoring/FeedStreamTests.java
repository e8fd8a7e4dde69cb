package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.feed.DemoFeeds;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedExamination;
import org.probity.earlywarning.signal.JsonLine;
import org.probity.earlywarning.signal.Signal;

/** Records as they come one by one tell in the end what they tell together. */
class FeedStreamTests {

    private static final DemoFeeds DEMO = new DemoFeeds();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readAfterEachRecordOrOnceTheSignalsAreTheSame(long seed) {
        List<FeedRecord> records = new ArrayList<>(DEMO.records());
        Collections.shuffle(records, new Random(seed));
        FeedExamination streamed = FeedRun.everything();
        records.forEach(record -> {
            streamed.accept(record);
            streamed.news();
        });
        FeedExamination together = FeedRun.everything();
        DEMO.records().forEach(together::accept);

        assertThat(lines(streamed)).isEqualTo(lines(together));
    }

    @Test
    void happeningsAreForgottenAndRegistersAreNot() {
        FeedExamination examination = FeedRun.everything();
        DEMO.records().forEach(examination::accept);

        assertThat(examination.forget(LocalDate.of(2026, 6, 1))).isPositive();

        assertThat(examination.signals().found())
                .extracting(Signal::code)
                .contains("IR-H01", "IR-G01")
                .doesNotContain("IR-K07", "IR-F01", "IR-A06");
        assertThat(examination.records().size(RecordKind.POSTS)).isEqualTo(36);
    }

    @Test
    void ofManyRecordsANewOneIsJudgedWithinASecond() {
        FeedExamination examination = FeedRun.everything();
        for (int i = 0; i < 4_000; i++) {
            examination.accept(payment(i, i));
        }
        examination.news();

        long begun = System.nanoTime();
        examination.accept(payment(4_000, 7));
        List<Signal> news = examination.news();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(news).extracting(Signal::code).containsExactly("IR-G03");
    }

    @Test
    void theDayMovesWhatIsOpen() {
        FeedExamination examination = FeedRun.everything();
        examination.accept(RecordBuilder.of(RecordKind.GIFTS, "G", "received", "2026-10-10", "handed_over", null));
        assertThat(examination.news()).isEmpty();

        examination.at(LocalDate.of(2026, 11, 10));

        assertThat(examination.news()).extracting(Signal::code).containsExactly("IR-I05");
    }

    @Test
    void aSnapshotCutOffOrOfAnotherKindIsRefused() throws IOException {
        FeedExamination examination = FeedRun.everything();
        DEMO.records().forEach(examination::accept);
        StringWriter saved = new StringWriter();
        examination.save(saved);
        String cut = saved.toString()
                .substring(
                        0, saved.toString().lastIndexOf('\n', saved.toString().length() - 2) + 1);

        for (String text : List.of("", "nonsense\n", "{\"format\":\"other\"}\n", cut)) {
            assertThatThrownBy(() -> FeedRun.everything().restore(new BufferedReader(new StringReader(text))))
                    .isInstanceOf(UnreadableInputException.class);
        }
    }

    private static FeedRecord payment(int i, int invoice) {
        return RecordBuilder.of(
                RecordKind.PAYMENTS,
                "V-" + i,
                "payee",
                "S" + i % 300,
                "subject",
                "X" + i % 7,
                "amount_yuan",
                1000 + i,
                "invoice",
                "I-" + invoice,
                "paid_on",
                LocalDate.of(2025, 1, 1).plusDays(i % 300),
                "contract",
                "C-" + i % 2000,
                "acceptance_on",
                LocalDate.of(2025, 1, 1));
    }

    private static List<String> lines(FeedExamination examination) {
        return examination.signals().inOrder().stream().map(JsonLine::of).toList();
    }
}
