package org.probity.programme.mobilisation;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.programme.Cycles;
import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.GatheringAccess;
import org.probity.programme.gatherings.Gatherings;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** What is to be read by oneself, and, once the days are over, how many of those one answers for have not. */
@Component
class ReadingInbox implements InboxSource {

    private final Readings readings;
    private final Gatherings gatherings;
    private final Cycles cycles;
    private final Dates dates;

    ReadingInbox(Readings readings, Gatherings gatherings, Cycles cycles, Dates dates) {
        this.readings = readings;
        this.gatherings = gatherings;
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
        var meeting = cycles.current(unit)
                .flatMap(cycle -> gatherings.mobilisation(cycle.id()))
                .filter(Gathering::tookPlace);
        if (meeting.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        if (viewer.may("programme:acknowledge")
                && !readings.hasRead(meeting.get().id(), person)) {
            readings.line(meeting.get(), person)
                    .filter(line -> !line.isRead())
                    .ifPresent(line -> items.add(new InboxItem(
                                    "programme.inbox.read",
                                    List.of(),
                                    meeting.get().title(),
                                    meeting.get().path(),
                                    line.dueOn())
                            .toSuperior("programme:attendance")));
        }
        if (viewer.is(Role.SECTION_CHIEF) || viewer.is(Role.LEADING_GROUP_OFFICE)) {
            var late = readings.lines(meeting.get(), GatheringAccess.scope(viewer)).stream()
                    .filter(line ->
                            line.isLate(dates.today()) && !line.who().person().equals(person))
                    .count();
            if (late > 0) {
                items.add(new InboxItem(
                        "programme.inbox.remind-readers",
                        List.of(late),
                        meeting.get().title(),
                        meeting.get().path() + "/reading?show=late",
                        null));
            }
        }
        return items;
    }
}
