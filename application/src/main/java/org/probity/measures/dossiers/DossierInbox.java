package org.probity.measures.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.measures.dossiers.DossierFilter.Wanted;
import org.probity.organization.Scope;
import org.probity.organization.WorkCalendar;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** Dossiers that wait: for the section to write them or look again, for the leader to endorse, for the head to confirm. */
@Component
class DossierInbox implements InboxSource {

    private static final int MOST = 60;

    private final DossierList list;
    private final DossierDirectory directory;
    private final WorkCalendar calendar;
    private final Dates dates;

    DossierInbox(DossierList list, DossierDirectory directory, WorkCalendar calendar, Dates dates) {
        this.list = list;
        this.directory = directory;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var items = new ArrayList<InboxItem>();
        if (viewer.person() == null || viewer.unit() == null) {
            return items;
        }
        if (viewer.may("measures:dossier")) {
            var scope = viewer.scope("measures:dossier");
            // The office may write any dossier; it is asked only where a section has no chief of its own to do it.
            if (!scope.whole()) {
                write(scope, Wanted.NOT_BEGUN, "begin", items);
                write(scope, Wanted.DRAFT, "finish", items);
                write(scope, Wanted.TO_LOOK_AT_AGAIN, "look-again", items);
            }
        }
        sign(viewer, "measures:endorse-dossier", Wanted.TO_ENDORSE, DossierAct.ENDORSE, "endorse", items);
        sign(viewer, "measures:confirm-dossier", Wanted.TO_CONFIRM, DossierAct.CONFIRM, "confirm", items);
        return items;
    }

    private void write(Scope scope, Wanted wanted, String task, List<InboxItem> items) {
        list.waiting(scope, wanted, MOST).forEach(dossier -> items.add(item(dossier, task)));
    }

    private void sign(
            Viewer viewer, String permission, Wanted wanted, DossierAct act, String task, List<InboxItem> items) {
        if (!viewer.may(permission)) {
            return;
        }
        list.waiting(viewer.scope("measures:read"), wanted, MOST).stream()
                .filter(dossier -> directory.signers(dossier).may(act, viewer.requirePerson()))
                .forEach(dossier -> items.add(item(dossier, task)));
    }

    private InboxItem item(Dossier dossier, String task) {
        return new InboxItem(
                        "measures.dossiers.inbox." + task,
                        List.of(),
                        dossier.point().title(),
                        "/measures/dossiers/" + dossier.point().id(),
                        DossierPage.dueOn(dossier, calendar, dates))
                .toSuperior("risks:read");
    }
}
