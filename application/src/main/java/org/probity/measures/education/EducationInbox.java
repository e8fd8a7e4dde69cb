package org.probity.measures.education;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Lines one owns whose month has come, and the head's own lecture. */
@Component
class EducationInbox implements InboxSource {

    private final EducationLines lines;
    private final HeadLectures lectures;
    private final Dates dates;

    EducationInbox(EducationLines lines, HeadLectures lectures, Dates dates) {
        this.lines = lines;
        this.lectures = lectures;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        var person = viewer.person();
        if (unit == null || person == null || !viewer.may("measures:read-education")) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        arrange(unit, person, items);
        var today = dates.today();
        if (viewer.is(Role.HEAD_OF_UNIT)
                && HeadLecturesOnceAYear.isToBeReminded(lectures.of(person, today.getYear()), today)) {
            var year = String.valueOf(today.getYear());
            items.add(new InboxItem(
                    "measures.inbox.head-lecture",
                    List.of(),
                    new Bilingual(year, year),
                    "/measures/education",
                    HeadLecturesOnceAYear.dueOn(today.getYear())));
        }
        return items;
    }

    private void arrange(UnitId unit, PersonId person, List<InboxItem> items) {
        var today = dates.today();
        lines.of(unit, today.getYear(), null).stream()
                .filter(line -> line.owner().equals(person) && line.state() == LineState.PLANNED)
                .filter(line -> line.standingEvent() == null)
                .filter(line -> !line.month().atDay(1).isAfter(today.plusDays(14)))
                .limit(50)
                .forEach(line -> items.add(new InboxItem(
                                line.isSlipped(today)
                                        ? "measures.inbox.education-slipped"
                                        : "measures.inbox.education-arrange",
                                List.of(),
                                line.theme(),
                                line.path(),
                                line.month().atEndOfMonth())
                        .toOffice("measures:read-education")));
    }
}
