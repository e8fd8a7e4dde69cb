package org.probity.supervision.letters;

import java.time.LocalDate;
import org.probity.wording.Bilingual;

/**
 * How a letter reached its addressee. Day 1 of what it asks for is the day after (invariant 8).
 *
 * @param by      who served it
 * @param witness who saw that it was refused and left behind
 */
public record Service(Way way, LocalDate on, Bilingual by, String witness, String note) {

    /** By what way. */
    public enum Way {
        IN_SYSTEM,
        BY_HAND,
        POST,
        LEFT_BEHIND
    }
}
