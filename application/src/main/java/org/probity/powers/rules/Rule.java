package org.probity.powers.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * A rule of the register (制度, P2.2.2b, P2.2.2f).
 *
 * @param state      where it stands today
 * @param repealedOn the first day on which it no longer applies
 * @param successor  which rule took its place
 */
public record Rule(
        RuleId id,
        UnitId unit,
        RuleFacts facts,
        Bilingual sectionName,
        RuleState state,
        Instant stateSince,
        @Nullable String returnedComment,
        Set<PersonId> drafters,
        @Nullable LocalDate repealedOn,
        @Nullable String repealReason,
        @Nullable RuleId successor,
        int version) {

    public Rule {
        drafters = Set.copyOf(drafters);
    }

    public Bilingual title() {
        return facts.title();
    }
}
