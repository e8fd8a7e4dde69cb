package org.probity.monitoring.feeds;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;

/**
 * How records come in.
 *
 * @param feed     name of the feed, as in {@code contracts}; {@link FeedEvents#FEED} for events
 * @param source   the system that delivers through the endpoint
 * @param key      under which the sender knows this delivery; of two with one key the second changes nothing
 * @param fileName what the file was called; empty without one
 * @param sha256   of the bytes delivered; a file with the same bytes changes nothing when it comes again
 * @param reason   why, where a person corrects by hand
 */
public record Delivery(
        UnitId unit,
        String feed,
        Origin origin,
        @Nullable SourceId source,
        @Nullable String key,
        String fileName,
        byte[] sha256,
        @Nullable String reason) {

    private static final int LONGEST_NAME = 200;

    public Delivery {
        if ((origin == Origin.ENDPOINT) != (source != null)) {
            throw new IllegalArgumentException("The endpoint, and it alone, has a source");
        }
        fileName = fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
        sha256 = sha256.clone();
    }

    /** By which way. */
    public enum Origin {
        FILE,
        ENDPOINT,
        HAND
    }

    public static Delivery file(UnitId unit, String feed, String fileName, byte[] sha256) {
        return new Delivery(unit, feed, Origin.FILE, null, null, fileName, sha256, null);
    }

    public static Delivery endpoint(UnitId unit, String feed, SourceId source, @Nullable String key, byte[] sha256) {
        return new Delivery(unit, feed, Origin.ENDPOINT, source, key, "", sha256, null);
    }

    /** A person corrects or withdraws one record and says why. */
    public static Delivery byHand(UnitId unit, String feed, byte[] sha256, String reason) {
        return new Delivery(unit, feed, Origin.HAND, null, null, "", sha256, reason);
    }

    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] sha256() {
        return sha256.clone();
    }
}
