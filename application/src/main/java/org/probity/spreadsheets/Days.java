package org.probity.spreadsheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 2023.06, 2023年6月, 2023-06-01, 20230601, June 2023; a month alone means its first day. */
final class Days {

    private static final Pattern NUMBERS = Pattern.compile(
            "(\\d{4})\\s*[.年/-]\\s*(\\d{1,2})(?:\\s*[.月/-]\\s*(\\d{1,2})?\\s*日?)?(?:\\s+\\d{1,2}:\\d{2}.*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern ENGLISH = Pattern.compile("(?:(\\d{1,2})\\s+)?([a-z]{3,9})\\.?\\s+(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private Days() {}

    static Optional<LocalDate> parse(String text) {
        var plain = Texts.plain(text).toLowerCase(Locale.ROOT);
        try {
            var numbers = NUMBERS.matcher(plain);
            if (numbers.matches()) {
                return day(numbers);
            }
            if (SERIAL.matcher(plain).matches()) {
                return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(plain)));
            }
            var compact = COMPACT.matcher(plain);
            if (compact.matches()) {
                return day(compact);
            }
            var english = ENGLISH.matcher(plain);
            if (english.matches()) {
                return month(english.group(2))
                        .map(month -> LocalDate.of(
                                Integer.parseInt(english.group(3)),
                                month,
                                english.group(1) == null ? 1 : Integer.parseInt(english.group(1))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found) {
        var dayOfMonth = found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
        var day = LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), dayOfMonth);
        return day.getYear() >= 1900 && day.getYear() <= 2200 ? Optional.of(day) : Optional.empty();
    }

    private static Optional<Month> month(String word) {
        return Arrays.stream(Month.values())
                .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(word))
                .findFirst();
    }
}
