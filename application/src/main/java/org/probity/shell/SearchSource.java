package org.probity.shell;

import java.util.List;
import org.probity.identity.Viewer;

/** A module's answer to "where is …?"; it finds only what the viewer may see. */
public interface SearchSource {

    /** Message key of the heading under which the hits stand, as in {@code shell.search.people}. */
    String heading();

    /** The best hits, at most {@code limit}; none when the viewer may see nothing of the kind. */
    List<SearchHit> find(Viewer viewer, String words, int limit);
}
