package org.probity.risks;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;

/**
 * A signature upon one content of a form. It stays for ever; once the content changes it is void and says so.
 *
 * @param onBehalfOf  whose delegation was used
 * @param refused     the holder did not sign; the opinion says why, and {@code recordedBy} noted it
 * @param contentHash SHA-256 of the content that was signed
 */
record Signature(
        UUID id,
        FormId form,
        SignatureLevel level,
        PersonId person,
        @Nullable PersonId onBehalfOf,
        String opinion,
        boolean refused,
        @Nullable PersonId recordedBy,
        byte[] contentHash,
        Instant signedAt,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy,
        @Nullable String voidReason) {

    public boolean valid() {
        return voidedAt == null;
    }

    public String hash() {
        return HexFormat.of().formatHex(contentHash);
    }

    /** Why it is void, as message keys with the number of the point concerned. */
    public List<VoidReason> voidReasons() {
        return voidReason == null ? List.of() : VoidReason.parse(voidReason);
    }

    /**
     * One reason.
     *
     * @param key    message key
     * @param number the point's number on the form
     */
    record VoidReason(String key, String number) {

        static List<VoidReason> parse(String stored) {
            return List.of(stored.split(",")).stream()
                    .map(part -> part.split(":"))
                    .map(part -> new VoidReason("risks.void." + part[0], part.length > 1 ? part[1] : ""))
                    .toList();
        }
    }
}
