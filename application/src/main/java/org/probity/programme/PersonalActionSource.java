package org.probity.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/** A module's answer to "what did the head do in person?" (P1.1.6): computed from what it holds, never typed. */
public interface PersonalActionSource {

    /** What the person did between two days, both included, at most some hundreds. */
    List<PersonalAction> actionsOf(PersonId person, LocalDate first, LocalDate last);

    /**
     * One act of the head's.
     *
     * @param label message key, as in {@code risks.action.forms-signed}; may take the number of things as its argument
     * @param count of how many things
     * @param about what it concerned; empty where the label says all
     * @param url   the page that shows it, if there is one
     */
    record PersonalAction(
            LocalDate on,
            String label,
            long count,
            Bilingual about,
            @Nullable String url) {}
}
