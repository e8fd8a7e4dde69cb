package org.probity.programme.education;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** Reads what was typed into fields. */
final class Typing {

    private Typing() {}

    static LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at(field, "programme.refusal.day"));
        }
    }
}
