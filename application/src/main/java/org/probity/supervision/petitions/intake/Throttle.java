package org.probity.supervision.petitions.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often one may hand in a petition or try a receipt code. What an address did is remembered in memory alone, under a hash with a salt
 * that is thrown away every hour; neither is ever written anywhere. Whoever comes from very many addresses meets the limit of all.
 */
@Component
class Throttle {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 50_000;
    private static final String ALL = "all";

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final byte[] salt = new byte[32];
    private Instant salted = Instant.MIN;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * What one does, how often in a row, after how long once more, and how often all together in an hour.
     */
    enum Kind {
        HAND_IN(10, Duration.ofMinutes(6), 400),
        FOLLOW(20, Duration.ofSeconds(90), 4000),
        WRONG_CODE(8, Duration.ofMinutes(4), 600);

        private final int burst;
        private final Duration refill;
        private final int all;

        Kind(int burst, Duration refill, int all) {
            this.burst = burst;
            this.refill = refill;
            this.all = all;
        }

        int burst() {
            return burst;
        }
    }

    /** Whether somebody may go on; it holds their place, not their address. */
    final class Permit {

        private final boolean granted;
        private final String wrongCode;

        private Permit(boolean granted, String wrongCode) {
            this.granted = granted;
            this.wrongCode = wrongCode;
        }

        boolean isGranted() {
            return granted;
        }

        /** Whether one more wrong code is borne. */
        boolean bearsWrongCode() {
            return take(wrongCode, Kind.WRONG_CODE);
        }

        /** Whether they tried too many wrong codes before. */
        boolean isBarred() {
            return isEmpty(wrongCode, Kind.WRONG_CODE);
        }
    }

    private record Bucket(double tokens, Instant at) {

        Bucket filled(Kind kind, int most, Instant now) {
            var refill = most == kind.burst ? kind.refill : REMEMBERED.dividedBy(most);
            var gained = (double) Duration.between(at, now).toMillis() / refill.toMillis();
            return new Bucket(Math.min(most, tokens + Math.max(0, gained)), now);
        }
    }

    synchronized Permit permit(Kind kind, String address) {
        var granted = take(kind.name() + ALL, kind, kind.all) && take(place(kind, address), kind);
        return new Permit(granted, place(Kind.WRONG_CODE, address));
    }

    private synchronized boolean take(String place, Kind kind) {
        return take(place, kind, kind.burst);
    }

    private boolean take(String place, Kind kind, int most) {
        forget();
        var now = clock.instant();
        if (!buckets.containsKey(place) && buckets.size() >= MOST_REMEMBERED) {
            return false;
        }
        var bucket = buckets.getOrDefault(place, new Bucket(most, now)).filled(kind, most, now);
        var granted = bucket.tokens() >= 1;
        buckets.put(place, granted ? new Bucket(bucket.tokens() - 1, now) : bucket);
        return granted;
    }

    private synchronized boolean isEmpty(String place, Kind kind) {
        var now = clock.instant();
        return buckets.getOrDefault(place, new Bucket(kind.burst, now))
                        .filled(kind, kind.burst, now)
                        .tokens()
                < 1;
    }

    /** Every hour a new salt: what was remembered under the old one means nothing any more. */
    private void forget() {
        var now = clock.instant();
        if (salted.equals(Instant.MIN) || Duration.between(salted, now).abs().compareTo(REMEMBERED) > 0) {
            random.nextBytes(salt);
            buckets.clear();
            salted = now;
        }
    }

    private String place(Kind kind, String address) {
        forget();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(kind.name().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
