package org.probity.powers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * One power of a body, as it is in force or, before its first publication, as it is drafted (P2.1.1b).
 *
 * @param state           where it stands; {@link PowerState#CHANGED} while a next edition is prepared
 * @param amendmentState  where that next edition stands
 * @param stateSince      since when the edition under way waits where it is
 * @param returnedComment why the edition under way was returned
 * @param drafters        who wrote the edition under way
 * @param edition         1 for the first, counted up at each publication of a changed one
 */
public record Power(
        PowerId id,
        UnitId unit,
        PowerFacts facts,
        PowerState state,
        @Nullable PowerState amendmentState,
        Instant stateSince,
        @Nullable String returnedComment,
        Set<PersonId> drafters,
        int edition,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate revokedOn,
        @Nullable String revokedReason,
        int version) {

    public Power {
        drafters = Set.copyOf(drafters);
    }

    public @Nullable SectionId section() {
        return facts.section();
    }

    public String code() {
        return facts.code();
    }

    public PowerType type() {
        return facts.type();
    }

    public Bilingual name() {
        return facts.name();
    }

    /** Where the edition under way stands: the amendment's state while there is one. */
    public PowerState stateUnderWay() {
        return amendmentState == null ? state : amendmentState;
    }

    /** The number of the edition under way, or of the one in force when none is. */
    public int editionUnderWay() {
        return amendmentState == null ? edition : edition + 1;
    }
}
