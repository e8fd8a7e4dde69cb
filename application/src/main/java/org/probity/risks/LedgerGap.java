package org.probity.risks;

import java.util.Arrays;
import java.util.Optional;

/** A field that a complete line of the ledger has (P2.1.4a), with the SQL that is true over the point {@code p} where it is missing. */
enum LedgerGap {
    DESCRIPTION("p.description_zh = '' and p.description_en = ''"),
    POWER("p.power_id is null and p.primary_source in ('POST_DUTY', 'BUSINESS_PROCESS')"),
    UNIT_KIND("p.scope = 'UNIT' and p.unit_kind is null"),
    SCORES("p.residual is null"),
    GRADE("p.approved_grade is null"),
    EFFECTIVE_DAY("p.effective_on is null"),
    MEASURE("not exists (select from %s m where m.point_id = p.id and not m.removed)"),
    OWNER_OR_DAY(
            "exists (select from %s m where m.point_id = p.id and not m.removed and (m.owner_post_id is null or m.due_on is null))");

    private final String missing;

    LedgerGap(String missing) {
        this.missing = missing;
    }

    String missing(LedgerTables tables) {
        return "(" + missing.formatted(tables.of("risks.measure")) + ")";
    }

    static Optional<LedgerGap> of(String word) {
        return Arrays.stream(values())
                .filter(gap -> gap.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
