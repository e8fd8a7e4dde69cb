package org.probity.warnings.interviews;

import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/**
 * How somebody stands in the unit: what decides who may interview whom.
 *
 * @param rank     the higher, the further up: see {@link Rank}
 * @param inspects whether they are of discipline inspection, which is nobody's subordinate in supervision
 */
public record Standing(PersonId person, Bilingual name, Bilingual post, Rank rank, boolean inspects) {

    /** Upwards. */
    public enum Rank {
        NONE,
        STAFF,
        SECTION_DEPUTY,
        SECTION_CHIEF,
        /** Deputies of the head, and the head of discipline inspection. */
        LEADER,
        HEAD,
        SUPERIOR
    }

    public boolean isAbove(Standing other) {
        return rank.compareTo(other.rank) > 0;
    }
}
