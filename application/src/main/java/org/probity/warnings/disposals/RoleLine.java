package org.probity.warnings.disposals;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/**
 * What is proposed for one of the three, or nothing, and why.
 *
 * @param person null where the post is vacant: then only NONE can be said
 * @param post   the post on that day
 * @param words  what exactly, in the decision's words
 * @param dueOn  by when it is carried out; null for NONE
 */
public record RoleLine(
        DisposedRole role,
        @Nullable PersonId person,
        Bilingual name,
        Bilingual post,
        Set<Disposition> dispositions,
        String words,
        String reason,
        @Nullable LocalDate dueOn) {

    public RoleLine {
        dispositions = dispositions.isEmpty() ? Set.of() : Set.copyOf(dispositions);
        words = words.strip();
        reason = reason.strip();
    }

    /** Whether anything is laid on them. */
    public boolean isDealtWith() {
        return dispositions.stream().anyMatch(one -> one != Disposition.NONE);
    }

    public boolean admonishes() {
        return dispositions.contains(Disposition.ADMONITION);
    }
}
