package org.probity.measures.projects;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * A payment under a contract.
 *
 * @param voided why the entry does not count
 */
public record Payment(
        PaymentId id,
        ContractId contract,
        PaymentFacts facts,
        Bilingual makerName,
        Bilingual checkerName,
        @Nullable String voided) {

    public boolean counts() {
        return voided == null;
    }
}
