package org.probity.supervision.letters;

import java.time.LocalDate;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;

/** The addressee confirmed that a letter reached them; heard within the transaction. */
public record LetterAcknowledged(LetterId letter, LetterKind kind, Subject subject, PersonId by, LocalDate on) {}
