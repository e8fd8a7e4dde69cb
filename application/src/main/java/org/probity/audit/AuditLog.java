package org.probity.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log of acts. An entry belongs to the transaction of its act: both are there afterwards, or neither. Entries are numbered
 * without gaps and each holds the hash of the one before (P2.1.4c, invariant 7).
 */
public interface AuditLog {

    /**
     * Appends that the current actor did this.
     *
     * @param act     module and past participle, as in {@code risks.form-signed}
     * @param subject what it was done to; its content is hashed as it stands when the transaction commits
     * @param reason  why, where a reason is asked for
     * @throws IllegalStateException outside a transaction
     */
    void append(String act, Subject subject, @Nullable String reason);

    default void append(String act, Subject subject) {
        append(act, subject, null);
    }

    /** Appends one entry for each subject, as an import does. */
    default void appendAll(String act, Collection<Subject> subjects, @Nullable String reason) {
        subjects.forEach(subject -> append(act, subject, reason));
    }

    /** The acts on one subject, newest first. */
    List<Entry> entriesAbout(Subject subject);
}
