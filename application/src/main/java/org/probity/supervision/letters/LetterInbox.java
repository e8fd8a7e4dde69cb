package org.probity.supervision.letters;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** A letter for the viewer, to be confirmed within seven days of its service (§5); and letters they signed that nobody served yet. */
@Component
class LetterInbox implements InboxSource {

    /** Calendar days, counted from the day after service. */
    static final int ACKNOWLEDGED_WITHIN = 7;

    private final LetterRows rows;

    LetterInbox(LetterRows rows) {
        this.rows = rows;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(LetterSight.READ)) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        rows.waitingFor(viewer)
                .forEach(letter -> items.add(item("supervision.inbox.letter", letter, acknowledgeBy(letter))));
        rows.unserved(viewer).forEach(letter -> items.add(item("supervision.inbox.letter-serve", letter, null)));
        return items;
    }

    static java.time.@Nullable LocalDate acknowledgeBy(Letter letter) {
        return letter.servedOn() == null ? null : letter.servedOn().plusDays(ACKNOWLEDGED_WITHIN);
    }

    private static InboxItem item(String task, Letter letter, java.time.@Nullable LocalDate due) {
        return new InboxItem(task, List.of(letter.number()), letter.title(), letter.path(), due);
    }
}
