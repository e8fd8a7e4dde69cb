package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/** What people type, as values; what cannot be understood is refused beside its field. */
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,20})?");
    /** What numeric(18, 2) holds. */
    private static final int WHOLE_DIGITS = 16;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static void longest(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(Refusal.at(field, "measures.projects.refusal.too-long", most));
        }
    }

    static @Nullable LocalDate day(String field, @Nullable String typed, List<Refusal> refusals) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1949 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Refused below, in words.
        }
        refusals.add(Refusal.at(field, "measures.projects.refusal.not-a-day"));
        return null;
    }

    /** Money above nothing with two decimals at most; commas between thousands are read over. */
    static @Nullable BigDecimal amount(String field, @Nullable String typed, List<Refusal> refusals) {
        var value = number(field, typed, refusals);
        if (value != null && value.signum() <= 0) {
            refusals.add(Refusal.at(field, "measures.projects.refusal.amount-not-positive"));
            return null;
        }
        return value;
    }

    /** Money of either sign, as a supplement has it. */
    static @Nullable BigDecimal number(String field, @Nullable String typed, List<Refusal> refusals) {
        var plain = typed == null ? "" : typed.replaceAll("[,，\\s¥￥]", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(plain).matches()) {
            refusals.add(Refusal.at(field, "measures.projects.refusal.not-an-amount"));
            return null;
        }
        var value = new BigDecimal(plain);
        var places = value.stripTrailingZeros();
        if (places.scale() > 2 || places.precision() - places.scale() > WHOLE_DIGITS) {
            refusals.add(Refusal.at(field, "measures.projects.refusal.too-many-digits"));
            return null;
        }
        return value.setScale(2);
    }

    /** A share of a hundred; nothing typed is nothing known. */
    static @Nullable BigDecimal percent(String field, @Nullable String typed, List<Refusal> refusals) {
        var value = number(field, typed, refusals);
        if (value != null && (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)) {
            refusals.add(Refusal.at(field, "measures.projects.refusal.not-a-percentage"));
            return null;
        }
        return value;
    }

    static @Nullable UUID uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    static int version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
