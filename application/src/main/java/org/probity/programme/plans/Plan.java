package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;

/**
 * One edition of a unit's implementation plan for a cycle.
 *
 * @param comment  what the approver said when it was last returned
 * @param dueOn    the last day for approval or return
 */
public record Plan(
        PlanId id,
        UnitId unit,
        Bilingual unitName,
        CycleId cycle,
        int year,
        int edition,
        PlanState state,
        PlanContent content,
        PersonId draftedBy,
        @Nullable PersonId submittedBy,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate dueOn,
        @Nullable PersonId approvedBy,
        @Nullable LocalDate approvedOn,
        String comment,
        int version,
        List<PlanSignature> signatures) {

    public Plan {
        signatures = List.copyOf(signatures);
    }

    public boolean isAmendment() {
        return edition > 1;
    }

    /** The signature that counts: the latest that is not void. */
    public Optional<PlanSignature> signature() {
        return signatures.stream().filter(PlanSignature::isValid).reduce((one, later) -> later);
    }

    /** Whether the person has signed this edition as it stands. */
    public boolean isSignedBy(@Nullable PersonId person) {
        return signatures.stream()
                .anyMatch(signature -> signature.isValid() && signature.person().equals(person));
    }

    /** Whether the person wrote or submitted it, and so may not approve it. */
    boolean isWorkOf(PersonId person) {
        return person.equals(draftedBy) || person.equals(submittedBy);
    }
}
