package org.probity.powers;

/** The classes of a power list; the letter begins a power's code when the body has none of its own (DB35/T 1810-2018 in spirit). */
public enum PowerType {
    LICENSE("A"),
    PENALTY("B"),
    COMPULSION("C"),
    LEVY("D"),
    BENEFIT("E"),
    INSPECTION("F"),
    CONFIRMATION("G"),
    REWARD("H"),
    ADJUDICATION("J"),
    OTHER("K"),
    INTERNAL("N");

    private final String letter;

    PowerType(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }
}
