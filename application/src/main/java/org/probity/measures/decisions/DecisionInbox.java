package org.probity.measures.decisions;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** Assessments that wait for an opinion, for the meeting, or, returned, for the section. */
@Component
class DecisionInbox implements InboxSource {

    private static final int MOST = 100;

    private final DecisionRows rows;

    DecisionInbox(DecisionRows rows) {
        this.rows = rows;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(DecisionPages.READ)) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        if (viewer.may(DecisionPages.WRITE)) {
            rows.list(viewer.scope(DecisionPages.WRITE), DecisionState.RETURNED, MOST, 0).stream()
                    .filter(decision -> decision.isOf(viewer.requirePerson()))
                    .forEach(decision -> items.add(item("measures.inbox.decision-returned", decision)));
        }
        if (viewer.may(DecisionPages.OPINE)) {
            var office = viewer.is(Role.LEADING_GROUP_OFFICE);
            var inspection = viewer.is(Role.DISCIPLINE_INSPECTION);
            rows.list(viewer.scope(DecisionPages.OPINE), DecisionState.SUBMITTED, MOST, 0).stream()
                    .filter(decision -> !decision.isOf(viewer.requirePerson()))
                    .filter(decision -> office && !decision.office().isGiven()
                            || inspection && !decision.inspection().isGiven())
                    .forEach(decision -> items.add(item("measures.inbox.decision-opine", decision)));
            if (office) {
                rows.list(viewer.scope(DecisionPages.OPINE), DecisionState.OPINED, MOST, 0).stream()
                        .filter(decision -> !decision.isOf(viewer.requirePerson()))
                        .forEach(decision -> items.add(item("measures.inbox.decision-table", decision)));
            }
        }
        return items;
    }

    private static InboxItem item(String task, Decision decision) {
        return new InboxItem(task, List.of(), decision.title(), decision.path(), null);
    }
}
