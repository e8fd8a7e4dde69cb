package org.probity.shell;

import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;

/** A module's answer to "what waits for me?". */
public interface InboxSource {

    /** What waits for this viewer, at most a few hundred items. */
    List<InboxItem> itemsFor(Viewer viewer);
}
