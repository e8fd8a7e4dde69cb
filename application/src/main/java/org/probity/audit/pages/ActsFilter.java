package org.probity.audit.pages;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;

/**
 * Which acts are listed, as the address says it; what cannot be understood is left out.
 *
 * @param who     part of an account's or a person's name
 * @param act     an act's code
 * @param kind    a subject's kind
 * @param subject a subject's id
 * @param from    first day
 * @param to      last day
 * @param by      {@code administrators} for their acts alone
 * @param before  acts with smaller numbers only: the next page
 * @param size    10, 25 or 100
 */
record ActsFilter(
        String who,
        String act,
        String kind,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String by,
        long before,
        int size) {

    private static final int LONGEST = 120;
    private static final Set<Integer> SIZES = Set.of(10, 25, 100);

    static ActsFilter of(Function<String, @Nullable String> parameter) {
        Function<String, String> text = name -> {
            var value = parameter.apply(name);
            return value == null
                    ? ""
                    : value.strip().substring(0, Math.min(LONGEST, value.strip().length()));
        };
        var size = number(text.apply("size"), 25);
        return new ActsFilter(
                text.apply("who"),
                text.apply("act"),
                text.apply("kind"),
                text.apply("subject"),
                Asked.day(text.apply("from")),
                Asked.day(text.apply("to")),
                text.apply("by"),
                number(text.apply("before"), Long.MAX_VALUE),
                SIZES.contains((int) size) ? (int) size : 25);
    }

    /** Whether it is the newest page. */
    public boolean first() {
        return before == Long.MAX_VALUE;
    }

    public boolean byAdministrators() {
        return by.equals("administrators");
    }

    private static long number(String text, long otherwise) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }
}
