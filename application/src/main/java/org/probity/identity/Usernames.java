package org.probity.identity;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names of accounts: small letters, digits, dot, hyphen. */
final class Usernames {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private Usernames() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** A free name made of a person's name in Latin letters, as {@code zhaojia} or {@code zhaojia2}. */
    static String from(String latinName, Predicate<String> taken) {
        var letters = latinName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        var base = letters.length() < 2 ? "user" + letters : letters.substring(0, Math.min(40, letters.length()));
        return taken.test(base) || letters.length() < 2
                ? IntStream.iterate(letters.length() < 2 ? 1001 : 2, n -> n + 1)
                        .mapToObj(n -> base + n)
                        .filter(taken.negate())
                        .findFirst()
                        .orElseThrow()
                : base;
    }
}
