package org.probity.supervision.petitions;

import java.time.LocalDate;
import org.probity.wording.Bilingual;

/** Something that reporter and inspectors wrote to each other, opened. */
public record Message(boolean fromReporter, LocalDate onDay, Bilingual author, String text) {

    @Override
    public String toString() {
        return "Message";
    }
}
