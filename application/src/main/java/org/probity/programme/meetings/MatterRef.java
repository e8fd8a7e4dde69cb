package org.probity.programme.meetings;

import java.util.UUID;

/** Names a matter of another module: its kind and its id there. */
public record MatterRef(String kind, UUID subjectId) {

    /** Reads {@code kind:id}. */
    static MatterRef of(String text) {
        var colon = text.indexOf(':');
        return new MatterRef(text.substring(0, Math.max(colon, 0)), UUID.fromString(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + subjectId;
    }
}
