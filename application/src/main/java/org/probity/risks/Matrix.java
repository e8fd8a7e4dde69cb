package org.probity.risks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * One step, one step to investigate; one post, one post to judge (P2.1.2h): what of a section has been looked at.
 *
 * @param sections  those that can be chosen, by id
 * @param unchecked steps that nobody has looked at yet
 */
record Matrix(
        Map<String, Bilingual> sections, String chosen, List<StepRow> steps, List<PostRow> posts, long unchecked) {

    /** What a cell says. */
    enum Cell {
        /** Nobody answerable has signed a form about it. */
        UNCHECKED,
        /** Looked at, and none found. */
        NONE,
        POINTS;

        static Cell of(boolean checked, int points) {
            return points > 0 ? POINTS : checked ? NONE : UNCHECKED;
        }
    }

    /** A step of a power and the points found at it. */
    record StepRow(
            Bilingual power,
            int number,
            Bilingual name,
            boolean discretion,
            @Nullable Bilingual post,
            int postPoints,
            int unitPoints,
            Cell cell) {}

    /** A post with its holder's form. */
    record PostRow(
            Bilingual post,
            @Nullable Bilingual person,
            @Nullable FormState state,
            int points,
            Cell cell) {}
}
