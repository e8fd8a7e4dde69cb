package org.probity.programme.plans;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/**
 * The head's own signature upon one edition of a plan (P1.1.6).
 *
 * @param acting        whether the signer deputises for the head
 * @param contentHash   SHA-256 of what was signed
 * @param takenOverFrom the head before, whose plan the signer took over
 * @param handover      what was handed over
 */
public record PlanSignature(
        UUID id,
        PersonId person,
        Bilingual name,
        boolean acting,
        byte[] contentHash,
        @Nullable PersonId takenOverFrom,
        @Nullable Bilingual takenOverFromName,
        String handover,
        Instant signedAt,
        @Nullable Instant voidedAt,
        @Nullable String voidReason) {

    public boolean isValid() {
        return voidedAt == null;
    }

    public boolean isTakeOver() {
        return takenOverFrom != null;
    }

    public String hash() {
        return HexFormat.of().formatHex(contentHash);
    }
}
