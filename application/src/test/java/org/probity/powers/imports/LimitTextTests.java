package org.probity.powers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.powers.TimeLimit;

/** Time limits as lists write them. */
class LimitTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20个工作日",
                "20 个工作日",
                "２０个工作日",
                "二十个工作日",
                "20 working days",
                "20工作日",
                "20个工作日内",
                "20 business days"
            })
    void workingDays(String text) {
        assertThat(LimitText.parse(text)).contains(TimeLimit.workingDays(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90日", "90天", "九十日", "90 calendar days", "90 days", "90自然日"})
    void calendarDays(String text) {
        assertThat(LimitText.parse(text)).contains(TimeLimit.calendarDays(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"即办", "当场办结", "same day", "Same day"})
    void theSameDay(String text) {
        assertThat(LimitText.parse(text)).contains(TimeLimit.workingDays(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3个月", "尽快", "两年", "20", "99999个工作日", "2 hours"})
    void whatIsNoNumberOfDaysIsNotUnderstood(String text) {
        assertThat(LimitText.parse(text)).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        for (var limit : List.of(
                TimeLimit.workingDays(0),
                TimeLimit.workingDays(7),
                TimeLimit.calendarDays(90),
                TimeLimit.calendarDays(0))) {
            for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(LimitText.parse(LimitText.write(limit, locale))).contains(limit);
            }
        }
    }
}
