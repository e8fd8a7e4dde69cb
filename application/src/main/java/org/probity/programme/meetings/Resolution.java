package org.probity.programme.meetings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaItemId;

/**
 * What the meeting resolved on one item, as the recorder puts it down.
 *
 * @param option what is chosen, where the matter offers options
 * @param text   the decision's words
 * @param votes  the choice of every member present
 */
public record Resolution(
        AgendaItemId item, Motion motion, @Nullable String option, String text, Map<PersonId, Choice> votes) {

    public Resolution {
        text = text.strip();
        votes = Map.copyOf(votes);
    }
}
