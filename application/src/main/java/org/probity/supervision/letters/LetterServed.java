package org.probity.supervision.letters;

import java.time.LocalDate;
import org.probity.audit.Subject;

/** A letter was served; day 1 is the day after. Heard within the transaction, once for each record of service. */
public record LetterServed(LetterId letter, LetterKind kind, Subject subject, LocalDate on) {}
