package org.probity.measures.dossiers;

import org.jspecify.annotations.Nullable;

/**
 * The disclosure item of a dossier (P2.2.2h): what of the power's exercise is made public, where and when, or the legal reason why
 * it is not.
 */
public record Disclosure(@Nullable Kind kind, String what, String where, String when, String reason) {

    /** Nothing said yet. */
    static final Disclosure OPEN = new Disclosure(null, "", "", "", "");

    /** Whether it is made public. */
    public enum Kind {
        PUBLIC,
        WITHHELD
    }
}
