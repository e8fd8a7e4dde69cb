package org.probity.monitoring.signals;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;

/**
 * What the ladder needs to know of a signal.
 *
 * @param raisedLevel the level it was raised with
 * @param level       the level it was judged to have, or before that the one it was raised with
 * @param persons     whom it concerns, as it was the day it was raised
 * @param dueOn       the last day to verify it
 * @param proposer    which of the two wrote the findings that the other is to conclude
 * @param evidence    the frozen rows of the first occurrence, a JSON array
 */
public record SignalFacts(
        SignalId id,
        UnitId unit,
        String number,
        SignalSource source,
        SignalState state,
        SignalLevel raisedLevel,
        SignalLevel level,
        About about,
        Confidentiality confidentiality,
        @Nullable SectionId section,
        @Nullable PostId post,
        @Nullable PowerId power,
        Set<PersonId> persons,
        Set<PersonId> verifiers,
        Bilingual wording,
        @Nullable String indicator,
        @Nullable String value,
        @Nullable String threshold,
        @Nullable ProposedStep proposed,
        String evidence,
        LocalDate raisedOn,
        LocalDate dueOn,
        @Nullable PersonId proposer,
        @Nullable LocalDate concludedOn,
        int version) {

    public SignalFacts {
        persons = Set.copyOf(persons);
        verifiers = Set.copyOf(verifiers);
    }

    public String path() {
        return "/monitoring/signals/" + id;
    }
}
