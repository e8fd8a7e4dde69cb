package org.probity.risks;

import java.util.Arrays;

/** The orders of the ledger; each has an index of its own, in which {@code (key, code, id)} grows. */
enum LedgerSort {
    CODE("", ""),
    SECTION("", ""),
    GRADE("(case p.approved_grade when 'HIGH' then 0 when 'MEDIUM' then 1 when 'LOW' then 2 else 3 end)", "int"),
    RESIDUAL("(-coalesce(p.residual, -1))", "numeric"),
    EFFECTIVE("(date '2999-12-31' - coalesce(p.effective_on, date '1900-01-01'))", "int");

    private final String key;
    private final String type;

    LedgerSort(String key, String type) {
        this.key = key;
        this.type = type;
    }

    /** SQL over the point {@code p}; empty where the code alone decides. */
    String key() {
        return key;
    }

    String type() {
        return type;
    }

    static LedgerSort of(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(CODE);
    }
}
