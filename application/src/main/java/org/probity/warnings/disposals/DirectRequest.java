package org.probity.warnings.disposals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/** A request to dispose of something directly, without an interview, because it is serious; the leading group says yes or no. */
public record DirectRequest(
        UUID id,
        UnitId unit,
        SectionId section,
        PostId post,
        Bilingual postName,
        PersonId person,
        @Nullable UUID signal,
        String cause,
        String seriousness,
        Bilingual proposer,
        LocalDate proposedOn,
        State state,
        String decision,
        @Nullable LocalDate decidedOn,
        boolean used) {

    /** Where it stands. */
    public enum State {
        REQUESTED,
        ALLOWED,
        REFUSED
    }

    @Nullable
    Boolean allowed() {
        return switch (state) {
            case REQUESTED -> null;
            case ALLOWED -> true;
            case REFUSED -> false;
        };
    }
}
