package org.probity.measures.interests;

import java.time.Instant;
import java.util.HexFormat;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/** One edition of somebody's declaration, as they signed it. */
public record Declaration(
        DeclarationId id,
        UnitId unit,
        PersonId person,
        Bilingual name,
        int year,
        int edition,
        Occasion occasion,
        Instant signedAt,
        String hash,
        Declared content) {

    /** Each year, and whenever something changes. */
    public enum Occasion {
        ANNUAL,
        CHANGE
    }

    /** A declaration without its content: that it was made. */
    record Made(DeclarationId id, int year, int edition, Occasion occasion, Instant signedAt) {}

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
