package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.programme.Cycle;
import org.probity.programme.Cycles;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Gatherings to come to, to record and to archive, and the mobilisation meeting that is still to be called. */
@Component
class GatheringInbox implements InboxSource {

    private static final int MOST = 100;

    private final Gatherings gatherings;
    private final Roster roster;
    private final Cycles cycles;
    private final Dates dates;

    GatheringInbox(Gatherings gatherings, Roster roster, Cycles cycles, Dates dates) {
        this.gatherings = gatherings;
        this.roster = roster;
        this.cycles = cycles;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        var person = viewer.person();
        if (unit == null || person == null) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        for (var kind : GatheringKind.values()) {
            gatherings
                    .list(unit, kind, null, null, GatheringState.PLANNED, MOST, 0)
                    .forEach(planned -> planned(viewer, person, planned, items));
        }
        if (viewer.may(GatheringKind.MOBILISATION.permission())) {
            cycles.current(unit).ifPresent(cycle -> mobilise(cycle, items));
        }
        return items;
    }

    private void planned(Viewer viewer, PersonId person, Gathering planned, List<InboxItem> items) {
        var today = dates.today();
        if (!planned.heldOn().isAfter(today)
                && (planned.recorder().equals(person)
                        || viewer.may(planned.kind().permission()))) {
            items.add(item("programme.inbox.record-gathering", planned, planned.heldOn())
                    .toOffice("programme:read"));
        } else if (!planned.heldOn().isBefore(today)
                && roster.of(planned.unit(), planned.audience(), planned.heldOn()).stream()
                        .anyMatch(line -> line.person().equals(person) && !line.onLeave())) {
            items.add(item("programme.inbox.attend-gathering", planned, planned.heldOn()));
        }
    }

    private void mobilise(Cycle cycle, List<InboxItem> items) {
        var meeting = gatherings.mobilisation(cycle.id());
        if (meeting.isEmpty()) {
            gatherings
                    .deadline(cycle.id())
                    .ifPresent(deadline -> items.add(new InboxItem(
                                    "programme.inbox.mobilise",
                                    List.of(),
                                    new Bilingual(String.valueOf(cycle.year()), String.valueOf(cycle.year())),
                                    GatheringKind.MOBILISATION.path() + "/new",
                                    deadline.dueOn())
                            .toOffice("programme:read")));
        } else if (meeting.get().is(GatheringState.HELD)) {
            items.add(item("programme.inbox.archive-mobilisation", meeting.get(), null));
        }
    }

    private static InboxItem item(String task, Gathering gathering, @Nullable LocalDate dueOn) {
        return new InboxItem(task, List.of(), gathering.title(), gathering.path(), dueOn);
    }
}
