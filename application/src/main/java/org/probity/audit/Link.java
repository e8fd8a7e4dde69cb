package org.probity.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A place in the chain: an entry's number and its hash. */
record Link(long sequence, byte[] hash) {

    /** What stands before the first entry: number zero and 32 zero bytes. */
    static final Link FIRST = new Link(0, new byte[32]);

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** PostgreSQL keeps microseconds; what is hashed must be what is stored. */
    static Instant toMicros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
