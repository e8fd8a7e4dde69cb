package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;

/**
 * What is recorded of a contract.
 *
 * @param amount           in the project's currency
 * @param noticedOn        the day of the tender notice
 * @param bidders          how many bid
 * @param bond             the bid bond asked for
 * @param publicisedFrom   the first day on which the candidates were publicised
 * @param beforeAcceptance what may be paid before acceptance, of a hundred
 */
public record ContractFacts(
        String number,
        String supplier,
        ContractKind kind,
        ContractMethod method,
        @Nullable PostId handler,
        BigDecimal amount,
        @Nullable LocalDate noticedOn,
        @Nullable LocalDate bidsDueOn,
        @Nullable Integer bidders,
        @Nullable BigDecimal bond,
        @Nullable LocalDate publicisedFrom,
        @Nullable LocalDate publicisedTo,
        @Nullable LocalDate awardedOn,
        @Nullable LocalDate signedOn,
        BigDecimal beforeAcceptance) {}
