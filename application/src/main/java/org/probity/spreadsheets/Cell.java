package org.probity.spreadsheets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was found.
 *
 * @param text    what it says, untouched; a number without trailing zeros
 * @param day     the day, when the cell is formatted as a date
 * @param kind    where the text comes from
 * @param filled  whether the text belongs to the first cell of a merged area and was filled into this one
 */
record Cell(String text, @Nullable LocalDate day, Kind kind, boolean filled) {

    static final Cell BLANK = new Cell("", null, Kind.TEXT, false);

    enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        FORMULA_WITHOUT_VALUE,
        ERROR
    }

    boolean isBlank() {
        return kind != Kind.FORMULA_WITHOUT_VALUE && Texts.tidy(text).isEmpty();
    }

    Cell asFilled() {
        return new Cell(text, day, kind, true);
    }
}
