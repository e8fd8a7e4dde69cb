package org.probity.supervision.instruments;

import org.probity.supervision.letters.LetterKind;

/** The three instruments of supervision over a person (P2.3b). Only an admonition has a period of influence. */
public enum InstrumentKind {
    CAUTION(LetterKind.CAUTION),
    ADMONITION(LetterKind.ADMONITION),
    CORRECTION(LetterKind.CORRECTION);

    private final LetterKind letter;

    InstrumentKind(LetterKind letter) {
        this.letter = letter;
    }

    LetterKind letter() {
        return letter;
    }
}
