package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;

/**
 * More or less than the contract says (变更签证、补充协议).
 *
 * @param amount   below nothing where it becomes less
 * @param approved none while nobody decided
 */
public record Supplement(
        UUID id,
        String number,
        BigDecimal amount,
        LocalDate signedOn,
        String reason,
        @Nullable PersonId proposedBy,
        @Nullable Boolean approved,
        @Nullable LocalDate decidedOn) {

    public boolean isApproved() {
        return Boolean.TRUE.equals(approved);
    }
}
