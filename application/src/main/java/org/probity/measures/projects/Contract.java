package org.probity.measures.projects;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * A contract of a project with its supplements and payments.
 *
 * @param voided why the entry does not count
 */
public record Contract(
        ContractId id,
        ProjectId project,
        ContractFacts facts,
        Bilingual handlerName,
        @Nullable String voided,
        int version,
        List<Supplement> supplements,
        List<Payment> payments) {

    public Contract {
        supplements = List.copyOf(supplements);
        payments = List.copyOf(payments);
    }

    public boolean counts() {
        return voided == null;
    }

    /** The sum of the supplements that were approved. */
    public BigDecimal supplemented() {
        return supplements.stream()
                .filter(Supplement::isApproved)
                .map(Supplement::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What may be paid in all: the contract's sum with its approved supplements. */
    public BigDecimal total() {
        return facts.amount().add(supplemented());
    }

    /** What was paid, entries withdrawn not counted. */
    public BigDecimal paid() {
        return payments.stream()
                .filter(Payment::counts)
                .map(payment -> payment.facts().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal open() {
        return total().subtract(paid());
    }
}
