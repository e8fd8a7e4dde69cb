package org.probity.measures.projects;

import java.math.BigDecimal;

/**
 * From what sum a contract must be put out to tender, in yuan: works 4,000,000, goods 2,000,000, services 1,000,000 (必须招标的工程项目
 * 规定, NDRC order 16 of 2018, article 5), and the clocks of the Tendering and Bidding Law that are looked at.
 */
record TenderThresholds(BigDecimal works, BigDecimal goods, BigDecimal services) {

    static final TenderThresholds LEGAL = new TenderThresholds(
            BigDecimal.valueOf(4_000_000), BigDecimal.valueOf(2_000_000), BigDecimal.valueOf(1_000_000));

    /** Days from the notice to the end of bidding (招标投标法 24). */
    static final int BIDDING_DAYS = 20;
    /** Fewer bidders than these mean a second tender (招标投标法 28). */
    static final int BIDDERS = 3;
    /** Days for which the candidates are publicised (招标投标法实施条例 54). */
    static final int PUBLICITY_DAYS = 3;
    /** Days from award to contract (招标投标法 46, 政府采购法 46). */
    static final int CONTRACT_DAYS = 30;
    /** The bid bond, of a hundred of the sum (招标投标法实施条例 26). */
    static final BigDecimal BOND_PERCENT = BigDecimal.valueOf(2);
    /** Supplements, of a hundred of the contract's sum, beyond which one looks (IR-F14). */
    static final BigDecimal SUPPLEMENT_PERCENT = BigDecimal.TEN;
    /** Contracts with one supplier within these days are added up. */
    static final int SPLIT_DAYS = 60;

    BigDecimal of(ContractKind kind) {
        return switch (kind) {
            case WORKS -> works;
            case GOODS -> goods;
            case SERVICES -> services;
        };
    }
}
