package org.probity.supervision.petitions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * A petition without what is sealed: neither who wrote it nor their words.
 *
 * @param summary      what the office may read
 * @param named        whether the viewer may open what is sealed
 * @param registerBy   last day to register or transfer it
 * @param concludeBy   last day to conclude it
 * @param extendedFor  why it got thirty days more; empty where it did not
 */
public record Petition(
        PetitionId id,
        UnitId unit,
        String number,
        Channel channel,
        LocalDate receivedOn,
        Concern concern,
        Bilingual sectionName,
        Bilingual postName,
        Bilingual powerName,
        Bilingual personName,
        String summary,
        Urgency urgency,
        boolean anonymous,
        boolean joint,
        @Nullable Integer signatories,
        Route route,
        @Nullable PetitionId duplicateOf,
        String duplicateNumber,
        PetitionState state,
        LocalDate registerBy,
        LocalDate concludeBy,
        String extendedFor,
        @Nullable Outcome outcome,
        String result,
        String transferredTo,
        @Nullable LocalDate closedOn,
        boolean named,
        boolean hasReporter,
        boolean fromPublic,
        int version) {

    public String path() {
        return "/supervision/petitions/" + id;
    }

    /** The day that counts now; none when it rests. */
    public @Nullable LocalDate dueOn() {
        return switch (state) {
            case REGISTERED -> registerBy;
            case ANALYSED, REMINDED, ACKNOWLEDGED -> concludeBy;
            case CLOSED, TRANSFERRED -> null;
        };
    }
}
