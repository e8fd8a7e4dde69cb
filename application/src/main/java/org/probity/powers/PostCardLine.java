package org.probity.powers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;

/** What else stands on the card of a post (P2.1.1e), as who answers for it; the module that knows it implements this. */
public interface PostCardLine {

    /** What this viewer may see of the post, each with its label. */
    List<Line> linesOf(PostId post, Viewer viewer);

    /**
     * @param label message key
     * @param text  what it says; empty where {@code word} does
     * @param word  message key of what it says in place of a text
     * @param url   its page
     */
    record Line(String label, Bilingual text, @Nullable String word, String url) {}
}
