package org.probity.measures.interventions;

import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Records that wait for whoever examines them; an item says on which day one was written, and nothing else. */
@Component
class InterventionInbox implements InboxSource {

    /** As for any signal (§5). */
    private static final int EXAMINED_WITHIN = 5;

    private static final int MOST = 100;

    private final InterventionRows rows;
    private final WorkCalendar calendar;

    InterventionInbox(InterventionRows rows, WorkCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(InterventionRows.EXAMINE)) {
            return List.of();
        }
        return rows.list(viewer, MOST, 0).stream()
                .filter(one -> one.state() != InterventionState.CLOSED
                        && !one.reporter().equals(viewer.person()))
                .map(one -> new InboxItem(
                        one.state() == InterventionState.RECORDED
                                ? "measures.inbox.intervention-examine"
                                : "measures.inbox.intervention-close",
                        List.of(),
                        new Bilingual(
                                one.recordedOn().toString(), one.recordedOn().toString()),
                        one.path(),
                        calendar.workingDaysAfter(one.recordedOn(), EXAMINED_WITHIN)))
                .toList();
    }
}
