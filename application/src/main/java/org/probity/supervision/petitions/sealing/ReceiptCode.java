package org.probity.supervision.petitions.sealing;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reporter gets instead of an account: twenty letters and digits, a hundred bits drawn by lot. Shown once, kept nowhere. Letters
 * that are mistaken for digits are read as those.
 */
public final class ReceiptCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String letters;

    private ReceiptCode(String letters) {
        this.letters = letters;
    }

    public static ReceiptCode random() {
        var letters = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ReceiptCode(letters.toString());
    }

    /** The code as a person typed it, with or without dashes and in any case; nothing where it cannot be one. */
    public static Optional<ReceiptCode> typed(String text) {
        var letters = text.length() > 100
                ? ""
                : text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\-－—–·]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                ? Optional.of(new ReceiptCode(letters))
                : Optional.empty();
    }

    /** In groups of five, as it is shown. */
    public String shown() {
        return String.join("-", letters.split("(?<=\\G.{" + GROUP + "})"));
    }

    String letters() {
        return letters;
    }

    /** Nothing: a code does not get into a log by accident. */
    @Override
    public String toString() {
        return "ReceiptCode";
    }
}
