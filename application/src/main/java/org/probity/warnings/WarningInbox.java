package org.probity.warnings;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/**
 * Warnings that wait for the viewer, and what the rules propose to take higher. To the addressee an item says what it is about, to everybody
 * else only its number or post: a colleague's name stands on its page alone.
 */
@Component
class WarningInbox implements InboxSource {

    private final Warnings warnings;
    private final List<WarningTurns> turns;
    private final WarningEscalation escalation;

    WarningInbox(Warnings warnings, List<WarningTurns> turns, WarningEscalation escalation) {
        this.warnings = warnings;
        this.turns = turns;
        this.escalation = escalation;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(WarningSight.READ)) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        for (var warning : warnings.open(viewer)) {
            if (waits(viewer, warning)) {
                items.add(new InboxItem(
                        "warnings.inbox." + warning.kind() + "." + warning.state(),
                        List.of(),
                        about(viewer, warning),
                        warning.path(),
                        warning.dueOn()));
            }
        }
        var proposals = escalation.proposals(viewer);
        if (!proposals.isEmpty()) {
            items.add(new InboxItem(
                    "warnings.inbox.escalations",
                    List.of(proposals.size()),
                    new Bilingual("", ""),
                    "/warnings/escalations",
                    null));
        }
        return items;
    }

    boolean waits(Viewer viewer, Warning warning) {
        return turns.stream().anyMatch(kind -> kind.kind() == warning.kind() && kind.waitsFor(viewer, warning));
    }

    private static Bilingual about(Viewer viewer, Warning warning) {
        if (warning.person().equals(viewer.person())) {
            return warning.cause();
        }
        var number = warning.number();
        return number == null ? warning.postName() : new Bilingual(number, number);
    }
}
