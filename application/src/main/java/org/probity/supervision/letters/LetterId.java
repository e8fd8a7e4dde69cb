package org.probity.supervision.letters;

import java.util.UUID;

/** Names one letter for ever. */
public record LetterId(UUID value) {

    static LetterId random() {
        return new LetterId(UUID.randomUUID());
    }

    public String path() {
        return LetterPages.PATH + "/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
