package org.probity.measures.projects;

import java.util.List;
import java.util.UUID;

/**
 * A reason to look at a contract or a payment; no verdict.
 *
 * @param subject   the contract's or payment's number
 * @param contract  where it stands; none when it concerns the project as a whole
 * @param payment   which payment, where it is one
 * @param arguments what the words speak of
 */
record Flag(
        Kind kind,
        String subject,
        @org.jspecify.annotations.Nullable ContractId contract,
        @org.jspecify.annotations.Nullable UUID payment,
        List<Object> arguments) {

    Flag {
        arguments = List.copyOf(arguments);
    }

    /** What was seen, each with the rule it rests on. */
    enum Kind {
        CONTRACTS_OVER_BUDGET,
        NOT_TENDERED,
        SPLIT_CONTRACTS,
        SHORT_BIDDING,
        FEW_BIDDERS,
        SHORT_PUBLICITY,
        BOND_TOO_HIGH,
        SIGNED_BEFORE_AWARD,
        SIGNED_LATE,
        SUPPLEMENTS_TOO_HIGH,
        PAID_BEFORE_SIGNATURE,
        PAID_BEFORE_ACCEPTANCE,
        DUPLICATE_INVOICE,
        PAYEE_IS_NOT_SUPPLIER,
        MAKER_IS_CHECKER
    }
}
