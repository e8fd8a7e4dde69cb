package org.probity.risks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * One recorded version of a line against the one before: who changed what, when and why (P2.1.4c).
 *
 * @param fields what changed; empty for the first version
 */
record LedgerChange(
        Instant at,
        String who,
        @Nullable Bilingual person,
        @Nullable String why,
        List<Field> fields) {

    /**
     * A field before and after.
     *
     * @param label  key of the field's message
     * @param prefix of the messages of its values, where these are words of the program
     */
    record Field(String label, String prefix, String before, String after) {}
}
