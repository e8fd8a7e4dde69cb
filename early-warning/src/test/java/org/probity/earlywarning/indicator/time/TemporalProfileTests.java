package org.probity.earlywarning.indicator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.EventLogs;
import org.probity.earlywarning.log.Field;

class TemporalProfileTests {

    @Test
    void pairsOfTheReceiptLog() {
        Path file = Path.of("..", "..", "shared", "data", "logs", "receipt.xes.gz");
        assumeTrue(Files.exists(file), "skipped: the reference data has no receipt.xes.gz");
        EventLog log = EventLogs.read(file);
        RecordedSteps steps = new RecordedSteps();
        for (int each = 0; each < log.caseCount(); each++) {
            for (int event = log.caseStart(each); event < log.caseEnd(each); event++) {
                steps.addStep(
                        String.valueOf(log.column(Field.ACTIVITY).text(event)), log.epochMillis(event), log.row(event));
            }
            steps.endCase(log.caseId(each));
        }

        assertThat(TemporalProfile.of(steps, 2).pairs()).isEqualTo(329);
    }

    @Test
    void deviationsAreMeasuredInSampleStandardDeviations() {
        RecordedSteps steps = cases(1, 0, 10, 20);

        // times 0, 10 and 20: mean 10, standard deviation 10
        assertThat(TemporalProfile.of(steps, 2).z(4, 5)).isCloseTo(1, within(1e-12));
        assertThat(TemporalProfile.of(steps, 4).z(4, 5)).isZero();
    }

    @Test
    void manyActivitiesGiveTheSameAsFew() {
        RecordedSteps many = cases(3_000, 0, 10, 20);

        assertThat(TemporalProfile.of(many, 2).z(4, 5)).isCloseTo(1, within(1e-12));
        assertThat(TemporalProfile.of(many, 2).pairs())
                .isEqualTo(TemporalProfile.of(cases(1, 0, 10, 20), 2).pairs());
    }

    /** Cases of two steps so far apart, followed by cases of single steps, each another activity. */
    private static RecordedSteps cases(int others, long... times) {
        RecordedSteps steps = new RecordedSteps();
        for (int i = 0; i < times.length; i++) {
            steps.addStep("file", 0, i);
            steps.addStep("decide", times[i], i);
            steps.endCase("case " + i);
        }
        for (int i = 0; i < others; i++) {
            steps.addStep("activity " + i, 0, i);
            steps.endCase("other " + i);
        }
        return steps;
    }
}
