package org.probity.earlywarning.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.earlywarning.log.LogText.read;
import static org.probity.earlywarning.log.LogText.trace;
import static org.probity.earlywarning.log.LogText.xes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.earlywarning.SharedData;

class XesTests {

    private static final String WHOLE_EVENT = xes("""
            <trace>
              <string key="concept:name" value="案 &#x31;&amp;2"/>
              <float key="AMOUNT_REQ" value="20000.0"/>
              <event>
                <string key="concept:name" value='审批 "甲"'/>
                <date key="time:timestamp" value="2024-02-29T23:30:00.500+08:00" />
                <string value="Li" key="org:resource"/>
                <string key="org:role" value="clerk"></string>
                <string key="org:group" value="permits"/>
                <float key="amount" value="12.50"/>
                <list key="files"><values><string key="name" value="form"/></values></list>
                <!-- </trace> in a comment -->
              </event>
            </trace>
            """);

    @Test
    void standardKeysBecomeTheFactsOfAnEvent() {
        Event event = read(WHOLE_EVENT).event(0);

        assertThat(event.caseId()).isEqualTo("案 1&2");
        assertThat(event.activity()).isEqualTo("审批 \"甲\"");
        assertThat(event.timestamp()).hasToString("2024-02-29T23:30:00.500+08:00");
        assertThat(event.officer()).isEqualTo("Li");
        assertThat(event.post()).isEqualTo("clerk");
        assertThat(event.section()).isEqualTo("permits");
        assertThat(event.amount()).isEqualByComparingTo("12.5");
        assertThat(event.attribute("files/name")).isEqualTo("form");
        assertThat(event.attribute("case:AMOUNT_REQ")).isEqualTo("20000.0");
        assertThat(event.row()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030"})
    void otherEncodingsReadTheSame(String encoding) {
        String declared = encoding.startsWith("UTF") ? "UTF-16" : encoding;
        byte[] bytes = WHOLE_EVENT.replace("UTF-8", declared).getBytes(Charset.forName(encoding));

        assertThat(read(bytes).event(0).activity()).isEqualTo("审批 \"甲\"");
    }

    @Test
    void anEncodingDeclaredWronglyIsAFindingWithItsRow() {
        byte[] bytes = WHOLE_EVENT.getBytes(Charset.forName("GB18030"));

        assertThat(read(bytes).quality().count(QualityKind.WRONG_ENCODING)).isPositive();
        assertThat(read(bytes).quality().findings())
                .filteredOn(each -> each.kind() == QualityKind.WRONG_ENCODING)
                .allMatch(each -> each.row() == 1);
    }

    @Test
    void aByteOrderMarkAndGzipAreNoHindrance() {
        assertThat(read("\uFEFF" + WHOLE_EVENT).size()).isEqualTo(1);
        assertThat(read(LogText.gzip(WHOLE_EVENT)).size()).isEqualTo(1);
    }

    @Test
    void manyBlocksOnManyThreadsReadAsOneBlockOnOneThread() {
        StringBuilder traces = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            traces.append(trace("case " + i, "accept", "step " + i % 7, i % 3 == 0 ? "grant" : "refuse"));
        }
        byte[] bytes = xes(traces.toString()).getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isGreaterThan(2 * TraceBlocks.USUAL_BYTES);

        EventLog alone = LogText.read(bytes, 1);
        EventLog together = LogText.read(bytes, 3);

        assertThat(together.caseCount()).isEqualTo(30_000);
        for (int event = 0; event < alone.size(); event += 97) {
            assertThat(together.event(event).ref()).isEqualTo(alone.event(event).ref());
            assertThat(together.event(event).activity())
                    .isEqualTo(alone.event(event).activity());
        }
    }

    @Test
    void aTraceEndWithinACommentDoesNotFoolTheCutting() {
        StringBuilder traces = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            traces.append("<!-- ")
                    .append(trace("hidden", "never"))
                    .append("-->")
                    .append(trace("case " + i, "accept"));
        }

        EventLog log = read(xes(traces.toString()));

        assertThat(log.caseCount()).isEqualTo(20_000);
        assertThat(log.size()).isEqualTo(20_000);
    }

    @Test
    void eventsWithoutATraceAndDefectsAreFindingsWithRows() {
        EventLog log = read(xes("""
                <event><string key="concept:name" value="alone"/></event>
                <trace><event><date key="time:timestamp" value="yesterday"/></event>
                <event><string key="concept:name" value="a"/><date key="time:timestamp" value="2999-01-01T00:00:00Z"/></event>
                </trace><trace/>"""));

        assertThat(log.quality().findings())
                .contains(
                        new QualityFinding(QualityKind.MISSING_CASE, 1, "", ""),
                        new QualityFinding(QualityKind.UNREADABLE_TIME, 2, "", "yesterday"),
                        new QualityFinding(QualityKind.MISSING_ACTIVITY, 2, "", ""),
                        new QualityFinding(QualityKind.ABSURD_TIME, 3, "", "2999-01-01T00:00:00Z"),
                        new QualityFinding(QualityKind.EMPTY_CASE, 0, "", ""));
        assertThat(log.quality().count(QualityKind.DUPLICATE_CASE)).isEqualTo(2);
    }

    @Test
    void bytesThatAreNotTextAreFindings() {
        byte[] bytes = xes(trace("1", "gr\u00E4nt")).getBytes(StandardCharsets.ISO_8859_1);

        EventLog log = read(bytes);

        assertThat(log.event(0).activity()).isEqualTo("gr\uFFFDnt");
        assertThat(log.quality().count(QualityKind.WRONG_ENCODING)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "logs/RTFMP.xes.gz, 150370, 561470, 231, 148",
        "logs/receipt.xes.gz, 1434, 8577, 116, 48",
        "logs/receipt.csv, 1434, 8577, 116, 48",
        "logs/BPIC15_1.xes.gz, 1199, 52217, 1170, 23",
        "logs/BPIC12_full.xes.gz, 13087, 262200, 4366, 68",
        "logs/BPIC19_1trace_per_variant.xes.gz, 11973, 338247, 11973, 0",
        "logs/PurchasingExample.xes.gz, 608, 18238, 70, 27",
    })
    void realLogsHaveTheirKnownSize(String name, int cases, int events, int variants, int officers) {
        EventLog log = EventLogs.read(SharedData.file(name));

        assertThat(log.caseCount()).isEqualTo(cases);
        assertThat(log.size()).isEqualTo(events);
        assertThat(log.variants().count()).isEqualTo(variants);
        assertThat(log.column(Field.OFFICER).dictionary().size()).isEqualTo(officers);
        assertThat((double) log.columnBytes() / log.size()).isLessThan(24);
    }

    @Test
    void streamedEventsAreThoseOfTheLog() {
        Path file = SharedData.file("logs/running-example.xes");
        EventLog log = EventLogs.read(file);
        List<Event> streamed = new ArrayList<>();
        EventLogs.stream(file, Map.of(), streamed::add);

        assertThat(streamed).hasSize(log.size());
        for (int i = 0; i < streamed.size(); i++) {
            Event read = log.event(i);
            assertThat(streamed.get(i).ref()).isEqualTo(read.ref());
            assertThat(streamed.get(i).activity()).isEqualTo(read.activity());
            assertThat(streamed.get(i).timestamp()).isEqualTo(read.timestamp());
            assertThat(streamed.get(i).officer()).isEqualTo(read.officer());
            assertThat(streamed.get(i).attribute("Costs")).isEqualTo(read.attribute("Costs"));
            assertThat(streamed.get(i).attribute("case:creator")).isEqualTo(read.attribute("case:creator"));
        }
    }
}
