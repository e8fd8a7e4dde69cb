package org.probity.earlywarning.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.probity.earlywarning.chart.ChartFiles;
import org.probity.earlywarning.monitoring.IndicatorMonitor;
import picocli.CommandLine;

class EarlyWarningTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private Path log = Path.of("");
    private Path chart = Path.of("");

    @BeforeEach
    void aLogAndItsChart() throws IOException {
        log = Files.writeString(folder.resolve("licences.csv"), """
                case,activity,time,officer
                1,accept,2025-03-03T09:00:00+08:00,Li
                1,decide,2025-03-04T09:00:00+08:00,Li
                2,accept,2025-03-03T10:00:00+08:00,Wang
                2,review,2025-03-03T11:00:00+08:00,Li
                2,decide,2025-03-05T09:00:00+08:00,Zhao
                """);
        chart = Files.writeString(
                folder.resolve("licences.bpmn"),
                ChartFiles.bpmnText(
                        "<startEvent id='s'/><endEvent id='e'/>" + ChartFiles.tasks("accept", "review", "decide"),
                        "s>accept",
                        "accept>review",
                        "review>decide",
                        "decide>e"));
    }

    @Test
    void checkPrintsOneJsonObjectWithTheStatedMembers() {
        int exit = run("check", log.toString(), "--chart", chart.toString(), "--format", "json", "--threads", "1");

        assertThat(exit).isZero();
        assertThat(out.toString().replaceAll("(\"(read|check)\": )[0-9.E-]+", "$1…"))
                .contains("""
                          "cases": 2,
                          "events": 5,
                          "variants": 2,
                          "activities": 3,
                          "officers": 3,
                          "from": "2025-03-03T01:00:00Z",
                          "to": "2025-03-05T01:00:00Z",
                          "quality": {},
                          "replay": {
                            "missing": 1,
                            "remaining": 1,
                            "consumed": 7,
                            "produced": 7,
                            "fitting": 1,
                            "averageTraceFitness": 0.833333,
                            "logFitness": 0.857143
                          },
                          "alignment": {
                            "fitting": 1,
                            "cost": 1,
                            "averageTraceFitness": 0.9,
                            "bounded": false
                          },
                          "signals": {
                        """)
                .contains("\"IR-A01\": 1")
                .endsWith("""
                          "seconds": {
                            "read": …,
                            "check": …
                          }
                        }
                        """);
    }

    @Test
    void signalsAreWrittenOneALine() throws IOException {
        Path signals = folder.resolve("signals.jsonl");

        run("check", log.toString(), "--chart", chart.toString(), "--signals", signals.toString());

        assertThat(Files.readAllLines(signals)).anyMatch(line -> line.startsWith("{\"code\":\"IR-A01\""));
    }

    @Test
    void withoutAChartNothingIsSaidOfReplay() {
        assertThat(run("check", log.toString(), "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"replay\": null", "\"alignment\": null");
    }

    @Test
    void feedsAreCheckedAloneOrBesideALog() throws IOException {
        Path payments = Files.writeString(folder.resolve("payments.csv"), """
                no,payee,amount_yuan,invoice,paid_on,contract,acceptance_on
                V-1,A,100,I-1,2026-05-01,C-1,2026-04-01
                V-2,A,100,I-1,2026-05-09,C-1,2026-04-01
                V-3,B,oops,I-2,2026-05-09,,
                """);
        Path signals = folder.resolve("signals.jsonl");

        assertThat(run("check", "--feed", "payments=" + payments, "--signals", signals.toString()))
                .isZero();
        assertThat(out.toString())
                .containsPattern("IR-G01 +1 +Pay[^$]*IR-G03 +1 +Dup[^$]*IR-G04 +0 +Split")
                .contains("payments, row 4, amount_yuan: expected a number, found 'oops'")
                .doesNotContain("IR-F01", "IR-I01", "IR-G05");
        assertThat(Files.readAllLines(signals))
                .anyMatch(line -> line.startsWith("{\"code\":\"IR-G03\"") && line.contains("\"id\":\"V-2\""));

        assertThat(run(
                        "check",
                        log.toString(),
                        "--chart",
                        chart.toString(),
                        "--feeds",
                        folder.toString(),
                        "--format",
                        "json"))
                .isZero();
        assertThat(out.toString()).contains("\"IR-A01\": 1", "\"IR-G03\": 1");
    }

    @Test
    void anUnknownFeedIsRefusedWithTheKnownOnes() {
        assertThat(run("check", "--feed", "contract=x.csv")).isEqualTo(3);
        assertThat(err.toString()).contains("contracts, variations, tenders");
    }

    @Test
    void withoutALogOrAFeedTheUsageIsShown() {
        assertThat(run("check")).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required parameter: 'LOG'");
    }

    @Test
    void describeShowsWhatTheColumnsAreTakenToMean() {
        assertThat(run("describe", log.toString())).isZero();
        assertThat(out.toString())
                .contains("mapping:\n  case                    case\n  time                    time\n")
                .contains("mostFrequentOfficers:\n  Li                      3\n");
    }

    @Test
    void aMappingFileNamesTheColumns() throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping"), "officer = activity\nactivity = officer\n");

        assertThat(run("describe", log.toString(), "--mapping", mapping.toString()))
                .isZero();
        assertThat(out.toString()).contains("mostFrequentOfficers:\n  accept                  2\n");

        Files.writeString(mapping, "oficer = activity\n");
        assertThat(run("describe", log.toString(), "--mapping", mapping.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("mapping, line 1: ", "[oficer]");
    }

    @Test
    void indicatorsAreListedInBothLanguages() {
        assertThat(run("indicators")).isZero();
        assertThat(run("indicators", "--language", "zh", "--format", "json")).isZero();
        assertThat(out.toString()).contains("IR-A01", "Step skipped", "环节缺失");
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("check", log.toString(), "--threads", "0")).isEqualTo(2);
        assertThat(run("check", log.toString(), "--format", "xml")).isEqualTo(2);
        assertThat(err.toString()).contains("--threads must be from 1 to 256, not 0");
    }

    @Test
    void inputThatCannotBeReadEndsWithThreeAndSaysWhere() throws IOException {
        assertThat(run("check", "absent.xes")).isEqualTo(3);
        assertThat(run("check", log.toString(), "--chart", log.toString())).isEqualTo(3);
        Files.writeString(chart, ChartFiles.bpmnText("<startEvent id='s'/>\n<callActivity id='c' name='Ask'/>", "s>c"));
        assertThat(run("check", log.toString(), "--chart", chart.toString())).isEqualTo(3);
        assertThat(run("check", folder.toString())).isEqualTo(3);

        assertThat(err.toString())
                .contains("absent.xes, byte 0: there is no such file")
                .contains("licences.csv, line 1: well-formed XML was expected")
                .contains("licences.bpmn, line 4: the chart uses what is not supported: line 4: callActivity 'Ask'");
    }

    @Test
    void theProgressBarFillsAndIsLongEnoughToBeReadAndNotLonger() {
        ProgressBar bar = new ProgressBar(System.err, 200_000_000);

        assertThat(bar.line(0)).isEqualTo("[" + " ".repeat(40) + "] 0 MB read");
        assertThat(bar.line(100_000_000)).isEqualTo("[" + "#".repeat(20) + " ".repeat(20) + "] 100 MB read");
        assertThat(new ProgressBar(System.err, 0).line(5_000_000)).isEqualTo("5 MB read");
    }

    private int run(String... arguments) {
        CommandLine line = EarlyWarning.commandLine(new IndicatorMonitor());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
