package org.probity.monitoring.feeds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds of a record, and what becomes of a row that speaks of the same. */
record Standing(long sequence, long revision, boolean withdrawn, UUID contentHash) {

    /** Outcome for one row. */
    enum Verdict {
        NEW,
        CORRECTION,
        UNCHANGED,
        OUTDATED
    }

    /**
     * Of two rows of one record the one with the higher revision holds, of equal ones the later; one that says what is known changes
     * nothing.
     */
    static Verdict of(@Nullable Standing known, long revision, boolean withdrawn, UUID hash) {
        if (known == null) {
            return Verdict.NEW;
        }
        if (revision < known.revision) {
            return Verdict.OUTDATED;
        }
        return revision == known.revision && withdrawn == known.withdrawn && hash.equals(known.contentHash)
                ? Verdict.UNCHANGED
                : Verdict.CORRECTION;
    }
}
