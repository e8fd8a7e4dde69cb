package org.probity.frame;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what an address or a form's choice says; anything else than what was offered is nothing. */
public final class Asked {

    private static final int LAST_PAGE = 100_000;

    private Asked() {}

    /** The constant of this very name. */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The id, written in full. */
    public static @Nullable UUID id(@Nullable String word) {
        try {
            return word == null || word.strip().length() != 36 ? null : UUID.fromString(word.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The day as {@code 2026-11-23}, of a year from 1949 to 2200. */
    public static @Nullable LocalDate day(@Nullable String word) {
        try {
            var day = word == null || word.isBlank() ? null : LocalDate.parse(word.strip());
            return day == null || day.getYear() < 1949 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The number of a list's page: the first where none is said, never one that only a machine would ask for. */
    public static int page(@Nullable String word) {
        try {
            return word == null ? 1 : Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(word)));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
