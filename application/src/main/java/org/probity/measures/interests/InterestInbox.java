package org.probity.measures.interests;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** One's own yearly declaration, and announcements of recusal that wait for one's decision; no item says what was declared. */
@Component
class InterestInbox implements InboxSource {

    private static final int MOST = 50;

    private final Declarations declarations;
    private final RecusalRows rows;
    private final RecusalAccess access;
    private final Dates dates;

    InterestInbox(Declarations declarations, RecusalRows rows, RecusalAccess access, Dates dates) {
        this.declarations = declarations;
        this.rows = rows;
        this.access = access;
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
        var year = dates.today().getYear();
        if (viewer.may("measures:declare")
                && declarations.made(person).stream().noneMatch(made -> made.year() == year)) {
            var all = declarations.standing(unit, year);
            // In a unit where nobody has declared yet the register has only begun: it has no last day, and no one is
            // late.
            var begun = all.stream().anyMatch(standing -> standing.declaredOn() != null);
            all.stream()
                    .filter(standing -> standing.person().equals(person))
                    .findFirst()
                    .ifPresent(standing -> items.add(new InboxItem(
                            "measures.inbox.declare",
                            List.of(),
                            new Bilingual(String.valueOf(year), String.valueOf(year)),
                            "/measures/interests/declare",
                            begun ? standing.dueOn() : null)));
        }
        if (viewer.may(RecusalAccess.DECIDE)) {
            rows.list(viewer.scope(RecusalAccess.DECIDE), null, RecusalState.ANNOUNCED, MOST, 0).stream()
                    .filter(recusal -> access.mayDecide(viewer, recusal))
                    .forEach(recusal -> items.add(new InboxItem(
                            "measures.inbox.recusal-decide",
                            List.of(),
                            new Bilingual(recusal.matter(), recusal.matter()),
                            recusal.path(),
                            recusal.dueOn())));
        }
        return items;
    }
}
