package org.probity.supervision.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** Talks to hold, records to sign, statements to write, and instruments to follow up and close. */
@Component
class InstrumentInbox implements InboxSource {

    private static final int MOST = 200;

    private final InstrumentRows rows;
    private final InstrumentAccess access;

    InstrumentInbox(InstrumentRows rows, InstrumentAccess access) {
        this.rows = rows;
        this.access = access;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(InstrumentRows.READ)) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        for (var one : rows.open(viewer, MOST)) {
            for (var act : access.open(viewer, one)) {
                switch (act) {
                    case TALK, SIGN, CLOSE, END -> items.add(item(act, one, null));
                    case FOLLOW_UP ->
                        items.add(item(act, one, one.followUpFrom().plusMonths(1)));
                    case STATE -> items.add(item(act, one, one.statementDue()));
                    case ISSUE, REFUSE -> {}
                }
            }
        }
        return items;
    }

    private static InboxItem item(InstrumentAct act, Instrument one, @Nullable LocalDate due) {
        return new InboxItem(
                "supervision.inbox.instrument-" + act, List.of(one.number()), one.personName(), one.path(), due);
    }
}
