package org.probity.supervision.petitions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;

/**
 * What an inspector types of a letter, a call, a visit.
 *
 * @param message  the petition in full; sealed
 * @param reporter who wrote it and how to reach them; sealed, empty where nobody said
 * @param named    who else may open it, besides who registers it
 */
public record Registration(
        Channel channel,
        LocalDate receivedOn,
        Concern concern,
        String summary,
        String message,
        Reporter reporter,
        Urgency urgency,
        @Nullable Integer signatories,
        List<PersonId> named) {

    public Registration {
        named = List.copyOf(named);
    }
}
