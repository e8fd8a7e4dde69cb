package org.probity.measures.projects;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seven fixed links of a major project, in the source's order (P2.2.2j). */
public enum LinkKind {
    ESTABLISHMENT,
    TENDERING,
    CONSTRUCTION,
    AUDIT,
    FUNDS,
    ACCEPTANCE,
    CONTRACT;

    /** The link that has to end before this one begins; audit, funds and the contract run along. */
    @Nullable
    LinkKind after() {
        return switch (this) {
            case TENDERING -> ESTABLISHMENT;
            case CONSTRUCTION -> TENDERING;
            case ACCEPTANCE -> CONSTRUCTION;
            case ESTABLISHMENT, AUDIT, FUNDS, CONTRACT -> null;
        };
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place among the seven, from 1. */
    public int place() {
        return ordinal() + 1;
    }

    static Optional<LinkKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
