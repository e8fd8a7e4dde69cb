package org.probity.powers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;

/** What another part of the program adds to a power's page as a card: its discretion benchmark, the rules that govern it. */
public interface PowerPagePart {

    /** Its place among the cards. */
    int order();

    /** The card; none when there is nothing to say of this power. */
    @Nullable
    Card of(Power power, Viewer viewer, Locale locale);

    /**
     * A card.
     *
     * @param id      of the element
     * @param heading message key
     * @param empty   message key of what stands there when there are no lines
     * @param url     where more can be done; none when there is nothing more
     * @param more    message key of that link
     */
    record Card(
            String id,
            String heading,
            List<Line> lines,
            String empty,
            @Nullable String url,
            String more) {}

    /**
     * A line of a card.
     *
     * @param badge   message key of a word beside it; none without one
     * @param warning whether the badge warns
     */
    record Line(String text, String url, @Nullable String badge, boolean warning) {}
}
