package org.probity.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
        @Nullable LocalDate closedOn,
        int version) {

    public PostDetails details() {
        return new PostDetails(section, code, name, level, duties, keyPost);
    }

    /** The rank that decides who signs after whom. */
    public enum Level {
        UNIT_HEAD,
        DEPUTY,
        DISCIPLINE,
        SECTION_CHIEF,
        SECTION_DEPUTY,
        STAFF;

        /** Whether it stands in the unit's leadership, above all sections. */
        public boolean leads() {
            return this == UNIT_HEAD || this == DEPUTY || this == DISCIPLINE;
        }
    }

    /** Whether its duties are confirmed (P2.1.1a). */
    public enum State {
        DRAFT,
        CONFIRMED
    }
}
