package org.probity.powers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;

/** What the card of a post says of its risks (P2.1.1e); the module that knows them implements it. */
public interface PostCardPart {

    /** The risk points of the post that this viewer may see, the gravest first. */
    List<Risk> risksOf(PostId post, Viewer viewer);

    /** The measures that the post is to carry out, those to begin first. */
    default List<Carried> carriedBy(PostId post, Viewer viewer) {
        return List.of();
    }

    /**
     * A measure on the card.
     *
     * @param state message key
     * @param dueOn its last day; none while it has none
     */
    record Carried(
            String number,
            Bilingual text,
            String state,
            @Nullable LocalDate dueOn,
            String url) {}

    /**
     * A risk point on the card.
     *
     * @param grade    {@code HIGH}, {@code MEDIUM}, {@code LOW}, {@code NONE}; blank while it has none
     * @param measures what is done about it
     * @param url      its page
     */
    record Risk(String code, Bilingual title, String grade, List<Bilingual> measures, String url) {}
}
