package org.probity.supervision.orders;

import org.probity.supervision.letters.LetterKind;

/** What is ordered: that problems are put right, or that a duty is performed that was not (P2.3c). */
public enum OrderKind {
    RECTIFY(LetterKind.RECTIFY),
    COMPEL(LetterKind.COMPEL);

    private final LetterKind letter;

    OrderKind(LetterKind letter) {
        this.letter = letter;
    }

    LetterKind letter() {
        return letter;
    }
}
