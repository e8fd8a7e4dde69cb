package org.probity.monitoring.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.monitoring.feeds.Delivery;
import org.probity.monitoring.feeds.FeedRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What arrives is judged at once; what was told is not told again, whatever becomes of the server. */
@ProbityTest
class JudgingTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private FeedRecords records;

    @Autowired
    private Judges judges;

    @Autowired
    private RunLog runs;

    @Autowired
    private JdbcClient jdbc;

    private Bureaus.Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    @Test
    void aPaymentWithoutBasisIsToldAsSoonAsItArrives() {
        deliver(payment("V-1", 0, null, null));
        await(() -> raised("IR-G01") == 1);
        var post = jdbc.sql("""
                        select o.code from monitoring.signal s join organization.post o on o.id = s.post_id
                        where s.unit_id = :unit and s.indicator_code = 'IR-G01'
                        """)
                .param("unit", bureau.unit().value())
                .query(String.class)
                .single();
        assertThat(post).isEqualTo("staffA2");
        var evidence = jdbc.sql("""
                        select o.evidence -> 0 ->> 'no' from monitoring.signal_occurrence o join monitoring.signal s on s.id = o.signal_id
                        where s.unit_id = :unit and s.indicator_code = 'IR-G01'
                        """)
                .param("unit", bureau.unit().value())
                .query(String.class)
                .single();
        assertThat(evidence).isEqualTo("V-1");
        // The run is written down once it has told everything.
        await(() -> jdbc.sql(
                                "select count(*) from monitoring.run_hit h join monitoring.run r on r.id = h.run_id where r.unit_id = :unit")
                        .param("unit", bureau.unit().value())
                        .query(Integer.class)
                        .single()
                >= 1);
    }

    @Test
    void nothingIsToldTwice() {
        deliver(payment("V-1", 0, null, null));
        judges.judge(bureau.unit(), RunKind.ARRIVAL, null);
        await(() -> raised("IR-G01") == 1);
        deliver(payment("V-1", 0, null, null));
        judges.judge(bureau.unit(), RunKind.ASKED, null);
        judges.forget(bureau.unit());
        judges.judge(bureau.unit(), RunKind.ARRIVAL, null);
        judges.judge(bureau.unit(), RunKind.DAY, null);
        assertThat(raised("IR-G01")).isEqualTo(1);
        var last = runs.lastWhole(bureau.unit()).orElseThrow();
        assertThat(last.told()).isZero();
        assertThat(last.known()).isPositive();
    }

    @Test
    void twoServersThatJudgeTheSameTellItOnce() throws InterruptedException {
        for (var i = 0; i < 20; i++) {
            records.accept(
                    Delivery.file(bureau.unit(), "payments", "p.csv", sha()),
                    List.of(payment("V-" + i, 0, null, null)));
        }
        var second = new Thread(() -> judges.judge(bureau.unit(), RunKind.ASKED, null));
        second.start();
        judges.judge(bureau.unit(), RunKind.ASKED, null);
        second.join();
        judges.judge(bureau.unit(), RunKind.ASKED, null);
        assertThat(raised("IR-G01")).isEqualTo(20);
    }

    @Test
    void whatWasCorrectedAndComesBackWithinTheDaysOfSuppressionIsNotToldAgain() {
        deliver(payment("V-1", 0, null, null));
        judges.judge(bureau.unit(), RunKind.ASKED, null);
        deliver(payment("V-1", 1, "I-1", "C-1"));
        judges.judge(bureau.unit(), RunKind.ASKED, null);
        assertThat(standing("IR-G01")).isZero();
        deliver(payment("V-1", 2, null, null));
        judges.judge(bureau.unit(), RunKind.ASKED, null);
        assertThat(standing("IR-G01")).isEqualTo(1);
        assertThat(raised("IR-G01")).isEqualTo(1);
    }

    @Test
    void theRunSaysWhatItReadAndWhatItLacked() {
        deliver(payment("V-1", 0, null, null));
        var run = runs.find(judges.judge(
                        bureau.unit(), RunKind.ASKED, bureau.people().get("staffA1")))
                .orElseThrow();
        assertThat(run.failed()).isFalse();
        assertThat(run.held()).isPositive();
        assertThat(run.outcome().get("IR-G01").missing()).isEmpty();
        assertThat(run.outcome().get("IR-F07").missing()).contains("bids");
        assertThat(run.askedBy()).isEqualTo(bureau.people().get("staffA1"));
    }

    private void deliver(FeedRecord record) {
        records.accept(Delivery.file(bureau.unit(), "payments", "payments.csv", sha()), List.of(record));
    }

    private static byte[] sha() {
        return Delivery.sha256(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static FeedRecord payment(String no, long revision, @Nullable String invoice, @Nullable String contract) {
        return RecordBuilder.of(
                RecordKind.PAYMENTS,
                no,
                "revision",
                revision,
                "payee",
                "SUP-A",
                "amount_yuan",
                5000,
                "maker",
                "staffA2",
                "checker",
                "chiefA",
                "paid_on",
                "2026-05-25",
                "invoice",
                invoice,
                "contract",
                contract,
                "acceptance_on",
                contract == null ? null : "2026-05-20");
    }

    private int raised(String code) {
        return jdbc.sql("select count(*) from monitoring.signal where unit_id = :unit and indicator_code = :code")
                .param("unit", bureau.unit().value())
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private int standing(String code) {
        return jdbc.sql("select count(*) from monitoring.told where unit_id = :unit and code = :code and standing")
                .param("unit", bureau.unit().value())
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var until = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean() && Instant.now().isBefore(until)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
