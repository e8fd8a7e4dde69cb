package org.probity.organization;

import org.probity.wording.Bilingual;

/** A place in a section with duties of its own, whoever holds it. */
public record Post(
        PostId id,
        UnitId unit,
        SectionId section,
        String code,
        Bilingual name,
        Level level,
        Bilingual duties,
        boolean keyPost,
        State state,
        int version) {

    /** The rank that decides who signs after whom. */
    public enum Level {
        UNIT_HEAD,
        DEPUTY,
        DISCIPLINE,
        SECTION_CHIEF,
        SECTION_DEPUTY,
        STAFF
    }

    /** Whether its duties are confirmed (P2.1.1a). */
    public enum State {
        DRAFT,
        CONFIRMED
    }
}
