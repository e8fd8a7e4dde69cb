package org.probity.earlywarning.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.log.RecordedEvent;

class WorkingCalendarTests {

    private static final WorkingCalendar CHINA_2025 = CalendarFile.read(Path.of("samples", "calendar-cn-2025.csv"));

    @Test
    void theDayOfTheEventDoesNotCountAndDayOneIsTheDayAfter() {
        assertThat(between(WorkingCalendar.WEEKDAYS, "2025-03-03", "2025-03-03"))
                .isZero();
        assertThat(between(WorkingCalendar.WEEKDAYS, "2025-03-03", "2025-03-04"))
                .isEqualTo(1);
        assertThat(between(WorkingCalendar.WEEKDAYS, "2025-03-07", "2025-03-10"))
                .isEqualTo(1);
        assertThat(between(WorkingCalendar.WEEKDAYS, "2025-03-10", "2025-03-07"))
                .isEqualTo(-1);
    }

    @Test
    void holidaysAndMakeUpWeekendsFollowTheFile() {
        assertThat(between(CHINA_2025, "2025-01-24", "2025-02-08")).isEqualTo(6);
        assertThat(CHINA_2025.isWorkingDay(LocalDate.parse("2025-02-08").toEpochDay()))
                .isTrue();
        assertThat(CHINA_2025.isWorkingDay(LocalDate.parse("2025-10-08").toEpochDay()))
                .isFalse();
        assertThat(between(CHINA_2025, "2025-09-30", "2025-10-09")).isEqualTo(1);
    }

    @Property(tries = 300)
    void countingIsTheSumOfItsDays(
            @ForAll @IntRange(min = 20000, max = 20300) int from, @ForAll @IntRange(max = 120) int length) {
        long counted = 0;
        for (int day = from + 1; day <= from + length; day++) {
            counted += CHINA_2025.isWorkingDay(day) ? 1 : 0;
        }

        assertThat(CHINA_2025.workingDaysBetween(from, from + length)).isEqualTo(counted);
    }

    @Test
    void naminingWhatHoldsAnywayChangesNothing() {
        WorkingCalendar calendar =
                WorkingCalendar.of(Map.of(LocalDate.parse("2025-03-08"), false, LocalDate.parse("2025-03-10"), true));

        assertThat(between(calendar, "2025-03-07", "2025-03-10")).isEqualTo(1);
    }

    @Test
    void defectsOfTheFileAreNamedWithTheirLine() {
        assertThatThrownBy(() -> CalendarFile.parse("c.csv", List.of("date,kind,name", "1 May,holiday,")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("c.csv, line 2: expected a date such as 2025-10-01, found '1 May'");
        assertThatThrownBy(() -> CalendarFile.parse("c.csv", List.of("2025-05-01,free,")))
                .hasMessageContaining("line 1: expected 'holiday' or 'workday'");
        assertThatThrownBy(() -> CalendarFile.parse("c.csv", List.of("2025-05-01,holiday,", "2025-05-01,workday,")))
                .hasMessageContaining("line 2: 2025-05-01 stands here for the second time");
        assertThatThrownBy(() -> CalendarFile.read(Path.of("no-such-file.csv")))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void limitsAreReadInBothLanguages() {
        assertThat(Limit.parse("20 working days")).isEqualTo(new Limit(20, LimitUnit.WORKING_DAYS));
        assertThat(Limit.parse("20个工作日")).isEqualTo(new Limit(20, LimitUnit.WORKING_DAYS));
        assertThat(Limit.parse("90日")).isEqualTo(new Limit(90, LimitUnit.DAYS));
        assertThat(Limit.parse("48 hours")).hasToString("48 hours");
        assertThatThrownBy(() -> Limit.parse("soon")).hasMessageContaining("20 working days");
        assertThatThrownBy(() -> new Limit(-1, LimitUnit.DAYS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usageFollowsTheOfficesOwnDays() {
        RecordedEvent evening =
                RecordedEvent.of("1", "accept").at("2025-03-07T23:30:00+08:00").build();
        RecordedEvent morning =
                RecordedEvent.of("1", "decide").at("2025-03-10T00:30:00+08:00").build();

        assertThat(Usage.between(evening, morning, LimitUnit.DAYS, WorkingCalendar.WEEKDAYS))
                .isEqualTo(3);
        assertThat(Usage.between(evening, morning, LimitUnit.WORKING_DAYS, WorkingCalendar.WEEKDAYS))
                .isEqualTo(1);
        assertThat(Usage.between(evening, morning, LimitUnit.HOURS, WorkingCalendar.WEEKDAYS))
                .isEqualTo(49);
        assertThat(LocalTimes.minuteOfDay(morning)).isEqualTo(30);
    }

    private static long between(WorkingCalendar calendar, String from, String to) {
        return calendar.workingDaysBetween(
                LocalDate.parse(from).toEpochDay(), LocalDate.parse(to).toEpochDay());
    }
}
