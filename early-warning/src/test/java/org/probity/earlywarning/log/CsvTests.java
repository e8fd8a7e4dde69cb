package org.probity.earlywarning.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.probity.earlywarning.log.LogText.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTests {

    private static final String TABLE = """
            case id,activity,time,officer,amount,case:channel,note
            2,accept,2025-03-01 09:00:00+08:00,Li,,counter,
            1,accept,2025-03-01 10:00:00+08:00,Wang,10,web,"two
            lines"
            2,decide,2025-03-03,Li,200.50,,x
            2,review,2025-03-02T09:00:00Z,Wang,,,
            """;

    @Test
    void rowsArePutCaseByCaseInOrderOfTimeAndKeepTheirLines() {
        EventLog log = read(TABLE);

        assertThat(log.caseId(0)).isEqualTo("2");
        assertThat(List.of(
                        log.event(0).activity(),
                        log.event(1).activity(),
                        log.event(2).activity()))
                .containsExactly("accept", "review", "decide");
        assertThat(log.event(1).row()).isEqualTo(6);
        assertThat(log.event(2).row()).isEqualTo(5);
        assertThat(log.event(2).amount()).isEqualByComparingTo("200.5");
        assertThat(log.event(2).attribute("case:channel")).isEqualTo("counter");
        assertThat(log.event(3).attribute("note")).isEqualTo("two\nlines");
        assertThat(log.event(0).offsetMinutes()).isEqualTo(480);
        assertThat(log.quality().findings())
                .containsExactly(new QualityFinding(QualityKind.OUT_OF_ORDER, 6, "2", "2025-03-02T09:00:00Z"));
    }

    @Test
    void streamedRowsComeInTheOrderOfTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), TABLE);
        List<Event> streamed = new ArrayList<>();
        EventLogs.stream(file, Map.of(), streamed::add);

        assertThat(streamed).extracting(Event::activity).containsExactly("accept", "accept", "decide", "review");
        assertThat(streamed.get(2).amount()).isEqualByComparingTo("200.5");
        assertThat(streamed.get(0).attribute("case:channel")).isEqualTo("counter");
    }

    @Test
    void chineseHeadersAndTheEncodingOfSpreadsheetsAreUnderstood() {
        String table = "案件编号;环节;办理时间;经办人\r\n甲1;受理;2025/3/1 9:05;李四\r\n";

        EventLog log = read(table.getBytes(Charset.forName("GB18030")));

        assertThat(log.event(0).activity()).isEqualTo("受理");
        assertThat(log.event(0).officer()).isEqualTo("李四");
        assertThat(log.event(0).timestamp()).hasToString("2025-03-01T09:05Z");
        assertThat(log.quality().findings())
                .containsExactly(new QualityFinding(QualityKind.WRONG_ENCODING, 1, "", "not UTF-8, read as GB18030"));
    }

    @Test
    void aGivenMappingOverridesTheGuessAndItsMistakesAreNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), "case,step,done by,boss\n1,accept,Li,Wang\n");

        EventLog log = EventLogs.read(file, Map.of("officer", "boss"), 1, bytes -> {});
        assertThat(log.event(0).officer()).isEqualTo("Wang");
        assertThat(log.event(0).attribute("done by")).isEqualTo("Li");
        assertThat(EventLogs.mapping(file, Map.of()).toMap()).containsEntry("activity", "step");

        assertThatThrownBy(() -> EventLogs.read(file, Map.of("officer", "nobody"), 1, bytes -> {}))
                .hasMessageContaining("line 1: a column 'nobody' was expected");
        assertThatThrownBy(() -> EventLogs.read(file, Map.of("oficer", "boss"), 1, bytes -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[oficer]");
    }

    @Test
    void raggedRowsMissingCasesAndOddValuesAreFindingsAndNothingIsDropped() {
        EventLog log = read("case,activity,time,officer,amount\n1,a\n,b,2025-13-01,unknown,ten,extra\n");

        assertThat(log.size()).isEqualTo(2);
        assertThat(log.quality().findings())
                .extracting(QualityFinding::kind)
                .contains(
                        QualityKind.RAGGED_ROW,
                        QualityKind.MISSING_CASE,
                        QualityKind.UNREADABLE_TIME,
                        QualityKind.UNKNOWN_OFFICER,
                        QualityKind.UNREADABLE_AMOUNT);
        assertThat(log.quality().count(QualityKind.RAGGED_ROW)).isEqualTo(2);
    }
}
