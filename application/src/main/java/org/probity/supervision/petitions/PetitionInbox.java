package org.probity.supervision.petitions;

import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** What waits for a named inspector; it says a number and a day, and is nobody else's business however late it is. */
@Component
class PetitionInbox implements InboxSource {

    private static final int MOST = 100;

    private final PetitionRows rows;

    PetitionInbox(PetitionRows rows) {
        this.rows = rows;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(Sight.HANDLE)) {
            return List.of();
        }
        return rows.waitingFor(viewer, MOST).stream()
                .map(petition -> new InboxItem(
                        petition.state() == PetitionState.REGISTERED
                                ? "supervision.inbox.petition-analyse"
                                : "supervision.inbox.petition-conclude",
                        List.of(),
                        new Bilingual(petition.number(), petition.number()),
                        petition.path(),
                        petition.dueOn()))
                .toList();
    }
}
