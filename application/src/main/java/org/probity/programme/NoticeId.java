package org.probity.programme;

import java.util.UUID;

/** Names one public notice for ever. */
public record NoticeId(UUID value) {

    public static NoticeId random() {
        return new NoticeId(UUID.randomUUID());
    }

    public static NoticeId of(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
