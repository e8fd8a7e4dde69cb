package org.probity.earlywarning.calendar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time limit as an authority declares it: {@code 20 working days}, {@code 90 days}, {@code 48 hours}, or the same in
 * Chinese ({@code 20个工作日}, {@code 90日}, {@code 48小时}). A day is used up when it has passed; a limit of 20 days is
 * exceeded on day 21.
 */
public record Limit(int amount, LimitUnit unit) {

    /** What a limit looks like, as a regular expression for schemas. */
    public static final String PATTERN = "^[0-9]{1,6} ?(working days?|(calendar )?days?|hours?|个?工作日|日|天|自然日|个?小时)$";

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})\\s*个?\\s*(\\D+)");

    public Limit {
        if (amount < 0) {
            throw new IllegalArgumentException("a limit cannot be negative: " + amount);
        }
    }

    /** @throws IllegalArgumentException saying what a limit looks like */
    public static Limit parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (shape.matches()) {
            for (LimitUnit unit : LimitUnit.values()) {
                if (unit.isNamed(shape.group(2).strip())) {
                    return new Limit(Integer.parseInt(shape.group(1)), unit);
                }
            }
        }
        throw new IllegalArgumentException(
                "a limit such as '20 working days', '90 days' or '48 hours' (20个工作日, 90日, 48小时)");
    }

    @Override
    public String toString() {
        return amount + " " + unit.word();
    }
}
