package org.probity.supervision.petitions;

import org.jspecify.annotations.Nullable;

/**
 * What an inspector finds a petition to be about, in words the office may read.
 *
 * @param signatories how many signed it together; none where it is no joint letter
 * @param duplicateOf the petition that says the same and came before
 */
public record Analysis(
        Concern concern,
        String summary,
        Urgency urgency,
        @Nullable Integer signatories,
        @Nullable PetitionId duplicateOf) {}
