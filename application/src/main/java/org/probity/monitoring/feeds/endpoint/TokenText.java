package org.probity.monitoring.feeds.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.monitoring.feeds.Delivery;

/** The text of a token: 256 random bits, shown once; it is never logged and kept as a hash only. */
record TokenText(String value) {

    private static final String PREFIX = "probity_";
    private static final String SCHEME = "Bearer ";
    private static final int BYTES = 32;
    private static final int HINT = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenText random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenText(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token of an {@code Authorization} header. */
    static Optional<TokenText> of(@Nullable String header) {
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > 200
                ? Optional.empty()
                : Optional.of(new TokenText(header.substring(SCHEME.length()).strip()));
    }

    byte[] hash() {
        return Delivery.sha256(value.getBytes(StandardCharsets.UTF_8));
    }

    String hint() {
        return value.substring(0, HINT);
    }

    @Override
    public String toString() {
        return "token";
    }
}
