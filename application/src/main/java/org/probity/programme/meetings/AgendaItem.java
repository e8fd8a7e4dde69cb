package org.probity.programme.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaItemId;
import org.probity.wording.Bilingual;

/** One matter on an agenda with, once it is decided, its votes and outcome. */
public record AgendaItem(
        AgendaItemId id,
        int position,
        String kind,
        UUID subjectId,
        Bilingual title,
        Bilingual proposal,
        Motion motion,
        AgendaDecision.@Nullable Outcome outcome,
        @Nullable String option,
        @Nullable String optionLabel,
        String decision,
        @Nullable Instant decidedAt,
        Map<PersonId, Choice> votes) {

    public AgendaItem {
        votes = Map.copyOf(votes);
    }

    public boolean isDecided() {
        return outcome != null;
    }

    Tally tally(int members) {
        return Tally.of(members, (Collection<Choice>) votes.values());
    }
}
