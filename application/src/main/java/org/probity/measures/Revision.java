package org.probity.measures;

import java.time.Instant;
import java.util.List;
import org.probity.wording.Bilingual;

/** One revision of a measure: what it said before and after, who changed it and why. */
record Revision(Instant at, Bilingual who, String reason, List<Change> changes) {

    /**
     * One field that changed.
     *
     * @param field message key of the field
     */
    record Change(String field, Said before, Said after) {}

    /**
     * What a field said.
     *
     * @param key  message key where it is a word of a list; empty else
     * @param text what is shown where there is no key
     */
    record Said(String key, Bilingual text) {

        static Said nothing() {
            return new Said("", new Bilingual("–", "–"));
        }
    }
}
