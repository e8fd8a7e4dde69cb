package org.probity.earlywarning.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.earlywarning.SharedData;
import org.probity.earlywarning.chart.Charts;
import org.probity.earlywarning.log.EventLogs;

/** Answers computed with two independent public tools on public logs; see {@code data/oracles.json} beside the data. */
class OracleTests {

    private static final double SIXTH_PLACE = 0.000_001;

    @ParameterizedTest
    @CsvSource({
        "logs/a32f0n00.xes.gz, 0, 0, 31153, 31153, 1000, 1.0, 1.0",
        "logs/a32f0n10.xes.gz, 215, 193, 30739, 30717, 907, 0.991583, 0.993361",
    })
    void replayMatchesToTheToken(
            String log,
            long missing,
            long remaining,
            long consumed,
            long produced,
            int fitting,
            double average,
            double whole) {
        Conformance conformance = check(log, "models/a32.pnml");

        assertThat(conformance.replay()).isEqualTo(new Replay(missing, remaining, consumed, produced));
        assertThat(conformance.fitting()).isEqualTo(fitting);
        assertThat(conformance.averageReplayFitness()).isCloseTo(average, within(SIXTH_PLACE));
        assertThat(conformance.replay().fitness()).isCloseTo(whole, within(SIXTH_PLACE));
    }

    @ParameterizedTest
    @CsvSource({
        "logs/a32f0n10.xes.gz, models/a32.pnml, 907, 404, 0.989156",
        "logs/a12f0n00.xes.gz, models/a12.pnml, 1000, 0, 1.0",
        "logs/a12f0n05.xes.gz, models/a12.pnml, 966, 65, 0.993671",
        "logs/a12f0n20.xes.gz, models/a12.pnml, 793, 419, 0.956703",
        "logs/receipt.xes.gz, models/receipt_one_variant.pnml, 12, 3433, 0.774050",
        "logs/receipt.xes.gz, bpmn/pm4py_receipt.bpmn, 1434, 0, 1.0",
        "logs/RTFMP.xes.gz, models/roadtraffic.pnml, 150370, 0, 1.0",
        "logs/roadtraffic100traces.xes, models/roadtraffic.pnml, 100, 0, 1.0",
    })
    void alignmentsAreOptimal(String log, String chart, int fitting, long cost, double average) {
        Conformance conformance = check(log, chart);

        assertThat(conformance.fitting()).isEqualTo(fitting);
        assertThat(conformance.cost()).isEqualTo(cost);
        assertThat(conformance.averageAlignmentFitness()).isCloseTo(average, within(SIXTH_PLACE));
        assertThat(conformance.bounded()).isFalse();
    }

    /** The trap: replay that skips what the chart does not know would call 53.2 % of these cases fitting. */
    @Test
    void unknownActivitiesAlwaysDeviate() {
        Conformance conformance = check("logs/receipt.xes.gz", "models/receipt_one_variant.pnml");

        assertThat(100.0 * conformance.fitting() / 1434).isCloseTo(0.83682, within(0.00001));
    }

    private static Conformance check(String log, String chart) {
        return Conformance.of(
                EventLogs.read(SharedData.file(log)), ChartChecker.of(Charts.readSupported(SharedData.file(chart))), 2);
    }
}
