package org.probity.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.springframework.format.annotation.DateTimeFormat;

/** What a person types to delegate. */
public record DelegationForm(
        @Nullable UUID to,
        @Nullable Set<Delegable> powers,
        @Nullable UUID section,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate fromOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate toOn,

        @Nullable String reason) {

    static final DelegationForm EMPTY = new DelegationForm(null, Set.of(), null, null, null, "");

    public boolean names(Delegable power) {
        return powers != null && powers.contains(power);
    }

    DelegationRules.Proposal by(PersonId from) {
        return new DelegationRules.Proposal(
                from,
                to == null ? null : new PersonId(to),
                powers == null ? Set.of() : powers,
                section == null ? null : new SectionId(section),
                fromOn,
                toOn,
                reason == null ? "" : reason.strip());
    }
}
