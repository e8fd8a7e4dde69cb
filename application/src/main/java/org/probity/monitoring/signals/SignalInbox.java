package org.probity.monitoring.signals;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/**
 * Signals to be assigned, verified or answered. An item names the signal's number and nothing else, so that a digest or a superior's list
 * gives nobody away.
 */
@Component
class SignalInbox implements InboxSource {

    private static final int MOST = 100;

    private final SignalRows rows;
    private final SignalRules rules;

    SignalInbox(SignalRows rows, SignalRules rules) {
        this.rows = rows;
        this.rules = rules;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        if (viewer.may(SignalAccess.VERIFY)) {
            toAssign(viewer, items);
        }
        toVerify(viewer, items);
        toAnswer(viewer, items);
        return items;
    }

    private void toAssign(Viewer viewer, List<InboxItem> items) {
        var fresh = rows.facts(
                "s.state = 'NEW' and " + SignalAccess.visible(viewer),
                statement -> statement.params(SignalAccess.parameters(viewer)));
        fresh.stream()
                .filter(signal -> isTurnOf(viewer, signal.about()) && rules.handles(signal, viewer))
                .limit(MOST)
                .forEach(signal ->
                        items.add(item("monitoring.signal.inbox.assign", signal).toOffice(SignalAccess.VERIFY)));
    }

    /** The superior is asked only for what no body of the unit may conclude. */
    private static boolean isTurnOf(Viewer viewer, About about) {
        return switch (about) {
            case INSPECTION, HEAD -> viewer.is(Role.SUPERIOR);
            case OFFICE -> viewer.is(Role.DISCIPLINE_INSPECTION);
            case STAFF -> viewer.is(Role.LEADING_GROUP_OFFICE) || viewer.is(Role.DISCIPLINE_INSPECTION);
        };
    }

    private void toVerify(Viewer viewer, List<InboxItem> items) {
        rows
                .facts(
                        "s.state = 'VERIFYING' and exists (select 1 from monitoring.signal_verifier v where v.signal_id = s.id and v.person_id = :me)",
                        statement ->
                                statement.param("me", viewer.requirePerson().value()))
                .stream()
                .filter(signal -> signal.proposer() == null
                        ? rules.mayPropose(signal, viewer)
                        : rules.mayConclude(signal, signal.proposer(), viewer))
                .limit(MOST)
                .forEach(signal -> items.add(item(
                                signal.proposer() == null
                                        ? "monitoring.signal.inbox.verify"
                                        : "monitoring.signal.inbox.conclude",
                                signal)
                        .toOffice(SignalAccess.VERIFY)));
    }

    private void toAnswer(Viewer viewer, List<InboxItem> items) {
        rows
                .facts(
                        """
                        s.state in ('VERIFYING', 'CONFIRMED', 'TAKEN_UP') and exists (select 1 from monitoring.signal_person p where p.signal_id = s.id
                            and p.person_id = :me and p.told_on is not null and p.answered_on is null and p.told_by is not null)
                        """,
                        statement ->
                                statement.param("me", viewer.requirePerson().value()))
                .stream()
                .limit(MOST)
                .forEach(signal -> items.add(item("monitoring.signal.inbox.answer", signal)));
    }

    private static InboxItem item(String task, SignalFacts signal) {
        return new InboxItem(
                task,
                List.of(),
                new Bilingual(signal.number(), signal.number()),
                signal.path(),
                signal.state().waits() ? signal.dueOn() : null);
    }
}
