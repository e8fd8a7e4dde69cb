package org.probity.measures.responsibility;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.programme.Cycles;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** The statement to be signed, first or anew; changes to be decided; for the office the holes in the organization. */
@Component
class ResponsibilityInbox implements InboxSource {

    private static final Bilingual NOTHING = new Bilingual("", "");

    /** The holes that the office closes; a missing grade waits for others already. */
    private static final Set<Gap.Kind> OFFICE = EnumSet.complementOf(EnumSet.of(Gap.Kind.UNGRADED));

    private final ResponsiblePersons responsible;
    private final StatementBoards boards;
    private final Changes changes;
    private final Cycles cycles;

    ResponsibilityInbox(ResponsiblePersons responsible, StatementBoards boards, Changes changes, Cycles cycles) {
        this.responsible = responsible;
        this.boards = boards;
        this.changes = changes;
        this.cycles = cycles;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        var signs = viewer.may(StatementAct.SIGN.permission());
        var office = viewer.may("measures:assign-responsibility");
        var decides = viewer.may("measures:decide-responsibility");
        if (unit == null || viewer.person() == null || !(signs || office || decides)) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        if (decides) {
            decisions(viewer, unit, items);
        }
        if (signs || office) {
            var answers = responsible.today(unit);
            if (signs) {
                signature(viewer, unit, answers, items);
            }
            if (office) {
                holes(unit, answers, items);
            }
        }
        return items;
    }

    private void signature(Viewer viewer, UnitId unit, UnitResponsibility answers, List<InboxItem> items) {
        cycles.current(unit).map(cycle -> boards.of(answers, cycle)).stream()
                .flatMap(board -> board.rows().stream())
                .filter(row -> row.person().equals(viewer.person()))
                .forEach(row -> {
                    var statement = row.statement();
                    if (statement != null && row.status() == StatementBoard.Status.ISSUED) {
                        items.add(new InboxItem(
                                        "measures.inbox.sign-statement",
                                        List.of(),
                                        NOTHING,
                                        statement.path(),
                                        statement.dueOn())
                                .toOffice("measures:responsibility"));
                    } else if (statement != null && row.status() == StatementBoard.Status.OUT_OF_DATE) {
                        items.add(new InboxItem(
                                "measures.inbox.sign-statement-anew",
                                List.of(row.changes().size()),
                                NOTHING,
                                statement.path(),
                                null));
                    }
                });
    }

    private void decisions(Viewer viewer, UnitId unit, List<InboxItem> items) {
        changes.proposed(unit).stream()
                .filter(change -> !change.proposedBy().equals(viewer.person())
                        && !change.person().equals(viewer.person())
                        && !holds(viewer, change.post()))
                .filter(change -> viewer.is(org.probity.identity.Role.HEAD_OF_UNIT))
                .forEach(change -> items.add(new InboxItem(
                        "measures.inbox.decide-responsibility", List.of(), change.name(), change.url(), null)));
    }

    private static boolean holds(Viewer viewer, @org.jspecify.annotations.Nullable PostId post) {
        return post != null && viewer.posts().contains(post);
    }

    private void holes(UnitId unit, UnitResponsibility answers, List<InboxItem> items) {
        var names = boards.sectionNames(unit);
        answers.posts().values().stream()
                .flatMap(post -> post.responsible().gaps().stream())
                .filter(gap -> OFFICE.contains(gap.kind()))
                .distinct()
                .limit(50)
                .forEach(gap -> items.add(new InboxItem(
                        "measures.inbox.gap." + gap.kind(),
                        List.of(),
                        gap.section() == null ? NOTHING : names.getOrDefault(gap.section(), NOTHING),
                        gap.url(),
                        null)));
    }
}
