package org.probity.risks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;

/**
 * The last line of a page, after which the next begins.
 *
 * @param key its value in the order; empty where the code alone decides
 */
record LedgerCursor(String key, String code, UUID id) {

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + "\n" + code + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable LedgerCursor parse(String word) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split("\n", -1);
            var sane = parts.length == 3
                    && parts[0].matches("(-?\\d{1,9}(\\.\\d)?)?|[0-9a-f-]{36}")
                    && parts[1].length() <= 40;
            var id = sane ? Asked.id(parts[2]) : null;
            return id == null ? null : new LedgerCursor(parts[0], parts[1], id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
