package org.probity.earlywarning.feed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In what a column of a record is stated. What cannot be read so is not known, and is told as a finding. */
public enum ColumnType {
    /** Any text of at most {@link FeedRecord#LONGEST} letters. */
    TEXT("a text"),
    /** A day such as 2026-04-20, 2026/4/20 or 2026年4月20日; a month stands for its first day. */
    DAY("a day such as 2026-04-20"),
    /** A day with a time of day, or a day alone. Times are local; an offset is read over. */
    TIME("a time such as 2026-04-20T10:30"),
    /** An exact decimal number; thousands may be divided by commas. */
    NUMBER("a number"),
    /** Yes or no. */
    FLAG("true or false"),
    /** Several texts, divided by semicolons, bars or commas, or a list in JSON. */
    LIST("texts divided by semicolons");

    private static final Pattern DAY_SHAPE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?"
            + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final int LONGEST_NUMBER = 40;

    private final String expected;

    ColumnType(String expected) {
        this.expected = expected;
    }

    public String expected() {
        return expected;
    }

    /** The value, or null for a text that is none. */
    @Nullable
    Object read(String text) {
        return switch (this) {
            case TEXT -> text.length() > FeedRecord.LONGEST ? null : text;
            case DAY -> time(text) instanceof LocalDateTime time ? time.toLocalDate() : time(text);
            case TIME -> time(text);
            case NUMBER -> number(text);
            case FLAG -> flag(text);
            case LIST -> list(text);
        };
    }

    private static @Nullable Object time(String text) {
        Matcher shape = DAY_SHAPE.matcher(text);
        if (!shape.matches()) {
            return null;
        }
        int year = Integer.parseInt(shape.group(1));
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(year, part(shape, 2, 1), part(shape, 3, 1));
            return shape.group(4) == null
                    ? day
                    : (Object) day.atTime(part(shape, 4, 0), part(shape, 5, 0), part(shape, 6, 0));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int part(Matcher shape, int group, int otherwise) {
        return shape.group(group) == null ? otherwise : Integer.parseInt(shape.group(group));
    }

    private static @Nullable BigDecimal number(String text) {
        String plain = text.replace(",", "");
        if (plain.length() > LONGEST_NUMBER || !plain.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable Boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "是" -> true;
            case "false", "no", "n", "0", "否" -> false;
            default -> null;
        };
    }

    private static @Nullable List<String> list(String text) {
        return text.length() > FeedRecord.LONGEST
                ? null
                : Arrays.stream(text.split("[;；|,，、]"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}
