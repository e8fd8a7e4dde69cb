package org.probity.audit;

import java.util.List;
import java.util.Locale;

/**
 * Something that verification found not to be as the program left it.
 *
 * @param arguments what its message speaks of: numbers of entries, kind and id of a subject
 */
public record Finding(Kind kind, List<String> arguments) {

    /** What was done; the message is {@code audit.finding.<kind>}. */
    public enum Kind {
        /** An entry's fields do not give its hash. */
        ENTRY_EDITED,
        /** An entry's fields were changed and its hash computed anew, but the next entry remembers the old one. */
        ENTRY_REWRITTEN,
        /** Numbers are missing, or an entry stands before one that never followed it. */
        ENTRY_REMOVED,
        /** An entry stands between two that follow one another. */
        ENTRY_INSERTED,
        /** The last entry does not fit and nothing after it tells whether it was edited or inserted. */
        ENTRY_FOREIGN,
        /** The log is shorter than a signed checkpoint says. */
        TAIL_REMOVED,
        /** The chain holds in itself but is not the one that was signed. */
        HISTORY_REWRITTEN,
        /** A checkpoint's signature does not hold. */
        CHECKPOINT_FORGED,
        /** A checkpoint is signed with a key this machine does not know. */
        CHECKPOINT_OF_STRANGER,
        /** The last checkpoint this machine signed is not in the store. */
        CHECKPOINT_REMOVED,
        ROW_EDITED,
        ROW_REMOVED,
        ROW_INSERTED,
        /** The log covers content of a kind that no module declares any more. */
        KIND_UNKNOWN
    }

    static Finding of(Kind kind, Object... arguments) {
        return new Finding(
                kind, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String message() {
        return "audit.finding." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
