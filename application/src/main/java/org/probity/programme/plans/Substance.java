package org.probity.programme.plans;

import org.probity.wording.Bilingual;

/** Whether a text says something: neither blank nor a word or two. */
final class Substance {

    /** Chinese characters and words of other scripts that a text has at least. */
    static final int LEAST = 10;

    private Substance() {}

    /** In one language it suffices; what stands in the other must say something too. */
    static boolean has(Bilingual text) {
        return !text.isEmpty()
                && (text.zh().isEmpty() || has(text.zh()))
                && (text.en().isEmpty() || has(text.en()));
    }

    static boolean has(String text) {
        var count = 0;
        var inWord = false;
        for (var i = 0; i < text.length() && count < LEAST; ) {
            var character = text.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isIdeographic(character)) {
                count++;
                inWord = false;
            } else if (Character.isLetterOrDigit(character)) {
                count += inWord ? 0 : 1;
                inWord = true;
            } else {
                inWord = false;
            }
        }
        return count >= LEAST;
    }
}
