package org.probity.earlywarning.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known word closest to a mistyped one. */
final class Suggestion {

    private Suggestion() {}

    /** {@code "; did you mean 'x'?"}, or nothing where no known word is close. */
    static String of(String written, Collection<String> known) {
        int tolerated = Math.max(2, written.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt((String each) -> distance(written, each))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(closest -> distance(written, closest) <= tolerated)
                .map(closest -> "; did you mean '" + closest + "'?")
                .orElse("");
    }

    /** How many letters must be put in, taken out or changed (Levenshtein), whatever their case. */
    static int distance(String one, String other) {
        String a = shortened(one);
        String b = shortened(other);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 60)).toLowerCase(Locale.ROOT);
    }
}
