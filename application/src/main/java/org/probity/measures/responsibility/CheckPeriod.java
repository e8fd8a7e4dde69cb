package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.probity.risks.CheckFrequency;

/** A part of the year within which a post is checked once: quarter, half-year or year (§5). */
public record CheckPeriod(CheckFrequency frequency, int number, LocalDate first, LocalDate last) {

    /** The periods of a year, in their order. */
    static List<CheckPeriod> of(CheckFrequency frequency, int year) {
        var months = switch (frequency) {
            case EACH_TIME, DAILY, WEEKLY, MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY -> 12;
        };
        return IntStream.range(0, 12 / months)
                .mapToObj(n -> {
                    var first = LocalDate.of(year, n * months + 1, 1);
                    return new CheckPeriod(
                            frequency, n + 1, first, first.plusMonths(months).minusDays(1));
                })
                .toList();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
