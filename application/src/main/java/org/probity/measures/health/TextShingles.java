package org.probity.measures.health;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as the set of its trigrams, for comparing: lower case, compatibility forms made one, punctuation and blanks left out, so that
 * full-width and half-width writing count as the same.
 */
final class TextShingles {

    private static final int LENGTH = 3;

    private TextShingles() {}

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The trigrams of a normal text, each as a number, sorted and without repeats; a shorter text is one of its own. */
    static long[] of(String normal) {
        var points = normal.codePoints().toArray();
        if (points.length == 0) {
            return new long[0];
        }
        if (points.length < LENGTH) {
            return new long[] {-1L - normal.hashCode()};
        }
        var shingles = new long[points.length - LENGTH + 1];
        for (var i = 0; i < shingles.length; i++) {
            shingles[i] = (long) points[i] << 42 | (long) points[i + 1] << 21 | points[i + 2];
        }
        return Arrays.stream(shingles).sorted().distinct().toArray();
    }

    /** What two sets share, of all they have (Jaccard), in percent; two empty ones share nothing. */
    static double similarity(long[] one, long[] other) {
        var shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        var all = one.length + other.length - shared;
        return all == 0 ? 0 : 100.0 * shared / all;
    }
}
