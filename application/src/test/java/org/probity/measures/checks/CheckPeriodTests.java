package org.probity.measures.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.probity.risks.CheckFrequency;
import org.probity.risks.Grade;

/** §5: HIGH quarterly, MEDIUM half-yearly, LOW yearly; a measure's own frequency wins when it is more frequent. */
class CheckPeriodTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    @Test
    void theGradeSaysHowOften() {
        assertThat(CheckPeriod.of(null, Grade.HIGH).months()).isEqualTo(3);
        assertThat(CheckPeriod.of(null, Grade.MEDIUM).months()).isEqualTo(6);
        assertThat(CheckPeriod.of(null, Grade.LOW).months()).isEqualTo(12);
        assertThat(CheckPeriod.of(null, null).months()).isEqualTo(12);
    }

    @Test
    void aMeasuresOwnFrequencyWinsWhenMoreFrequentOnly() {
        assertThat(CheckPeriod.of(CheckFrequency.MONTHLY, Grade.HIGH).months()).isEqualTo(1);
        assertThat(CheckPeriod.of(CheckFrequency.YEARLY, Grade.HIGH).months()).isEqualTo(3);
        assertThat(CheckPeriod.of(CheckFrequency.QUARTERLY, Grade.LOW).months()).isEqualTo(3);
    }

    @Test
    void whatIsWatchedWithEachCaseKeepsToTheGradesCalendar() {
        assertThat(CheckPeriod.of(CheckFrequency.EACH_TIME, Grade.HIGH).months())
                .isEqualTo(3);
        assertThat(CheckPeriod.of(CheckFrequency.EACH_TIME, null).months()).isEqualTo(12);
        assertThat(CheckPeriod.of(CheckFrequency.DAILY, Grade.HIGH).months())
                .as("a leader does not come every day")
                .isEqualTo(1);
    }

    @Test
    void aLateCheckSettlesWhatPassedAndCountsItAsMissed() {
        var quarterly = CheckPeriod.of(null, Grade.HIGH);
        var inTime = quarterly.settle(START, LocalDate.of(2026, 4, 20));
        assertThat(inTime.nominal()).isEqualTo("2026-04-30");
        assertThat(inTime.until()).isEqualTo("2026-04-30");
        assertThat(inTime.missed()).isZero();
        var late = quarterly.settle(START, LocalDate.of(2026, 11, 5));
        assertThat(late.nominal()).isEqualTo("2026-04-30");
        assertThat(late.until()).isEqualTo("2026-10-30");
        assertThat(late.missed()).isEqualTo(2);
    }

    @Test
    void aCheckMayBeMadeAMonthBeforeItsDayAndAMonthlyOneAFortnight() {
        var day = LocalDate.of(2026, 6, 30);
        assertThat(new CheckPeriod(3).opensOn(day)).isEqualTo("2026-05-30");
        assertThat(new CheckPeriod(1).opensOn(day)).isEqualTo("2026-06-16");
    }

    @Test
    void onItsDayACheckIsDueAndOverdueOnlyAfterIt() {
        assertThat(CheckState.open(START, START)).isEqualTo(CheckState.DUE);
        assertThat(CheckState.open(START, START.plusDays(1))).isEqualTo(CheckState.OVERDUE);
    }
}
