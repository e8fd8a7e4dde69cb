package org.probity.earlywarning.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;

/**
 * Stretches of days that slide over records. A stretch of 30 days (or 12 months) that ends on a day begins on the day 30
 * days (12 months) before; the first day does not count as one of them, as the law counts (民法典 201).
 */
public final class Windows {

    private Windows() {}

    /** The records of the stretch with the greatest sum, of equal ones the earliest; those without a time are left out. */
    public static List<FeedRecord> greatest(
            List<FeedRecord> inOrder, Period length, Function<FeedRecord, BigDecimal> weight) {
        List<FeedRecord> dated =
                inOrder.stream().filter(each -> day(each) != null).toList();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal greatest = null;
        int from = 0;
        int bestFrom = 0;
        int bestTo = 0;
        for (int to = 0; to < dated.size(); to++) {
            sum = sum.add(weight.apply(dated.get(to)));
            LocalDate first = Objects.requireNonNull(day(dated.get(to))).minus(length);
            while (Objects.requireNonNull(day(dated.get(from))).isBefore(first)) {
                sum = sum.subtract(weight.apply(dated.get(from++)));
            }
            if (greatest == null || sum.compareTo(greatest) > 0) {
                greatest = sum;
                bestFrom = from;
                bestTo = to + 1;
            }
        }
        return dated.subList(bestFrom, bestTo);
    }

    /** The stretch with the most records. */
    public static List<FeedRecord> fullest(List<FeedRecord> inOrder, Period length) {
        return greatest(inOrder, length, each -> BigDecimal.ONE);
    }

    /** The records of the stretch that ends with the day of reading or, where there is none, with the last record. */
    public static List<FeedRecord> last(List<FeedRecord> inOrder, Period length, @Nullable LocalDate today) {
        List<FeedRecord> dated =
                inOrder.stream().filter(each -> day(each) != null).toList();
        LocalDate end = today != null || dated.isEmpty() ? today : day(dated.get(dated.size() - 1));
        if (end == null) {
            return List.of();
        }
        LocalDate first = end.minus(length);
        return dated.stream()
                .filter(each -> {
                    LocalDate day = Objects.requireNonNull(day(each));
                    return !day.isBefore(first) && !day.isAfter(end);
                })
                .toList();
    }

    public static @Nullable LocalDate day(FeedRecord record) {
        LocalDateTime time = record.time();
        return time == null ? null : time.toLocalDate();
    }
}
