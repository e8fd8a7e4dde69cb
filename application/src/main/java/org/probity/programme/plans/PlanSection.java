package org.probity.programme.plans;

import java.util.List;
import org.probity.wording.Bilingual;

/**
 * One section of a plan: plain text, never markup.
 *
 * @param title of its own only where it is an extra one; the seven have their names
 */
public record PlanSection(Kind kind, Bilingual title, Bilingual body) {

    /** What a section is about (P1.1.4): seven that every plan has, in the source's order, and any others. */
    public enum Kind {
        GUIDING_IDEOLOGY,
        PRINCIPLES,
        OBJECTIVES,
        CONTENTS,
        /** Methods and steps; the schedule of the four stages and the lines of work stand under it. */
        METHODS,
        /** Organisation and leadership; the leading group and the first responsible stand under it. */
        ORGANISATION,
        ASSESSMENT,
        OTHER;

        /** The seven. */
        public static final List<Kind> MANDATORY =
                List.of(GUIDING_IDEOLOGY, PRINCIPLES, OBJECTIVES, CONTENTS, METHODS, ORGANISATION, ASSESSMENT);
    }

    /** The longest text of a section, in characters. */
    static final int LONGEST = 20_000;

    /** As many extra sections as a plan has at most. */
    static final int MOST_EXTRAS = 10;
}
