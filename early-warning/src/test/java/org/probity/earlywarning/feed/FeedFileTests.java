package org.probity.earlywarning.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.earlywarning.UnreadableInputException;

/** Files of records: what a feed does not say is told apart from what it says there is none of. */
class FeedFileTests {

    @TempDir
    private Path folder = Path.of("");

    private final List<FeedRecord> records = new ArrayList<>();
    private final List<FeedFinding> findings = new ArrayList<>();

    @Test
    void columnsOfASpreadsheetAreMappedAndTyped() throws IOException {
        Path file = folder.resolve("合同.csv");
        Files.write(file, """
                合同编号;供应商;金额;签订日期;预算
                C-01;甲公司;"3,900,000.50";2026年4月22日;
                C-02;;abc;2026/4/31;5
                """.getBytes(Charset.forName("GB18030")));

        new FeedFile(
                        RecordKind.CONTRACTS,
                        file,
                        Map.of("no", "合同编号", "supplier", "供应商", "amount_yuan", "金额", "signed", "签订日期"))
                .read(records::add, findings::add);

        FeedRecord first = records.get(0);
        assertThat(first.number("amount_yuan")).isEqualTo(new BigDecimal("3900000.50"));
        assertThat(first.day("signed")).isEqualTo(LocalDate.of(2026, 4, 22));
        assertThat(first.text("预算")).isNull();
        assertThat(first.isNone("预算")).isTrue();
        assertThat(first.knows("method")).isFalse();
        assertThat(records.get(1).isNone("supplier")).isTrue();
        assertThat(records.get(1).knows("amount_yuan")).isFalse();
        assertThat(findings)
                .extracting(FeedFinding::toString)
                .containsExactly(
                        "contracts, row 3, amount_yuan: expected a number, found 'abc'",
                        "contracts, row 3, signed: expected a day such as 2026-04-20, found '2026/4/31'");
    }

    @Test
    void aRowWithoutIdIsAFinding() throws IOException {
        Path file = Files.writeString(folder.resolve("payments.csv"), "no,payee\n,A\nV-1,B\n");

        new FeedFile(RecordKind.PAYMENTS, file, Map.of()).read(records::add, findings::add);

        assertThat(records).extracting(FeedRecord::id).containsExactly("V-1");
        assertThat(findings).hasSize(1);
    }

    @Test
    void linesOfJsonKeepExactNumbersListsAndNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("runs.jsonl"), """
                {"no":"N-1","steps_skipped":[3,4],"meeting_no":null,"supplements":2}

                {"no":"N-2","steps_skipped":[],"revision":2,"withdrawn":true}
                """);

        new FeedFile(RecordKind.RUNS, file, Map.of()).read(records::add, findings::add);

        assertThat(records.get(0).list("steps_skipped")).containsExactly("3", "4");
        assertThat(records.get(0).isNone("meeting_no")).isTrue();
        assertThat(records.get(1).isNone("steps_skipped")).isTrue();
        assertThat(records.get(1).revision()).isEqualTo(2);
        assertThat(records.get(1).withdrawn()).isTrue();
        assertThat(findings).isEmpty();
    }

    @Test
    void bidsAreNamedByTenderAndBidderWhereTheyHaveNoNumber() throws IOException {
        Path file = Files.writeString(folder.resolve("bids.csv"), "tender,bidder\nT-1,A\n");

        new FeedFile(RecordKind.BIDS, file, Map.of()).read(records::add, findings::add);

        assertThat(records).extracting(FeedRecord::id).containsExactly("T-1/A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"no\": 1", "[1]", "nonsense", "{\"no\":\"\\u12\"}", "{\"no\":1}}"})
    void whatIsNoObjectIsRefusedWithItsLine(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("runs.jsonl"), "{\"no\":\"N\"}\n" + line + "\n");

        assertThatThrownBy(() -> new FeedFile(RecordKind.RUNS, file, Map.of()).read(records::add, findings::add))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith("runs.jsonl, line 2: ");
    }

    @Test
    void hostileFilesEndInAClearError() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.jsonl"), "[".repeat(100_000));
        Path endless = Files.writeString(folder.resolve("endless.jsonl"), "x".repeat(3 << 20));
        Path headless = Files.writeString(folder.resolve("bids.csv"), "a,b\n1,2\n");
        for (Path file : List.of(deep, endless, headless)) {
            assertThatThrownBy(() -> new FeedFile(RecordKind.BIDS, file, Map.of()).read(records::add, findings::add))
                    .isInstanceOf(UnreadableInputException.class);
        }
    }

    @Test
    void aManifestNamesFilesInsideItsFolderOnly() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "Nr\nC-1\n");
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(
                manifest, "{\"feeds\":[{\"feed\":\"contracts\",\"file\":\"a.csv\",\"mapping\":{\"no\":\"Nr\"}}]}");

        FeedFolder.files(folder).forEach(file -> file.read(records::add, findings::add));
        assertThat(records).extracting(FeedRecord::id).containsExactly("C-1");

        Files.writeString(manifest, "{\"feeds\":[{\"feed\":\"contracts\",\"file\":\"../a.csv\"}]}");
        assertThatThrownBy(() -> FeedFolder.files(folder)).hasMessageContaining("files inside the folder");
    }
}
