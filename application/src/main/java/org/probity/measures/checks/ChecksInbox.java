package org.probity.measures.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** Checks that wait for the viewer, evidence of their own measures before a check comes, and corrections on either side. */
@Component
class ChecksInbox implements InboxSource {

    /** How long before its day a check and its evidence are asked for. */
    private static final int DAYS_BEFORE = 14;

    /** Working days to follow a reported correction up (§5: each signature level). */
    private static final int FOLLOW_UP_DAYS = 5;

    private static final int MOST = 150;

    private final CheckLines lines;
    private final Evidences evidences;
    private final Corrections corrections;
    private final CheckerDirectory directory;
    private final WorkCalendar calendar;
    private final Dates dates;

    ChecksInbox(
            CheckLines lines,
            Evidences evidences,
            Corrections corrections,
            CheckerDirectory directory,
            WorkCalendar calendar,
            Dates dates) {
        this.lines = lines;
        this.evidences = evidences;
        this.corrections = corrections;
        this.directory = directory;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null) {
            return List.of();
        }
        var checks = ChecksPages.mayCheck(viewer);
        if (!checks && !viewer.may(ChecksAccess.EVIDENCE)) {
            return List.of();
        }
        var due = lines.dueBy(viewer.unit(), dates.today().plusDays(DAYS_BEFORE));
        var items = new ArrayList<InboxItem>();
        if (checks) {
            toCheck(viewer, due, items);
        }
        toShow(viewer, due, items);
        toCorrect(viewer, checks, items);
        return items.stream()
                .limit(MOST)
                .map(item -> item.toSuperior("measures:read"))
                .toList();
    }

    /** One item a risk point: its measures stand on one form. */
    private void toCheck(Viewer viewer, List<CheckLine> due, List<InboxItem> items) {
        var checkers = directory.of(viewer.requireUnit(), dates.today());
        due.stream()
                .filter(line -> checkers.responsible(line.checked()).contains(viewer.requirePerson()))
                .collect(Collectors.groupingBy(CheckLine::point, LinkedHashMap::new, Collectors.toList()))
                .forEach((point, of) -> items.add(new InboxItem(
                        "measures.checks.inbox.check",
                        List.of(of.size()),
                        of.get(0).pointTitle(),
                        "/measures/checks/points/" + point,
                        of.get(0).dueOn())));
    }

    private void toShow(Viewer viewer, List<CheckLine> due, List<InboxItem> items) {
        var own = due.stream()
                .filter(line -> line.post() != null && viewer.posts().contains(line.post()))
                .toList();
        var known = evidences.of(own.stream().map(CheckLine::measure).toList());
        own.stream()
                .filter(line -> Evidences.since(known.getOrDefault(line.measure(), List.of()), line.lastCheckedAt())
                        .isEmpty())
                .forEach(line -> items.add(new InboxItem(
                        "measures.checks.inbox.evidence",
                        List.of(),
                        line.text(),
                        "/measures/checks/" + line.measure(),
                        line.dueOn())));
    }

    private void toCorrect(Viewer viewer, boolean checks, List<InboxItem> items) {
        var open = corrections.open(viewer.requireUnit());
        if (open.isEmpty()) {
            return;
        }
        var about = lines.all(open.stream().map(Correction::measure).distinct().toList()).stream()
                .collect(Collectors.toMap(CheckLine::measure, Function.identity()));
        var checkers = directory.of(viewer.requireUnit(), dates.today());
        for (var correction : open) {
            var line = about.get(correction.measure());
            if (line == null) {
                continue;
            }
            var url = "/measures/checks/" + correction.measure() + "#corrections";
            if (correction.isOpen() && line.post() != null && viewer.posts().contains(line.post())) {
                items.add(new InboxItem(
                        "measures.checks.inbox.correct", List.of(), line.text(), url, correction.dueOn()));
            }
            if (!correction.isOpen()
                    && checks
                    && correction.reportedAt() != null
                    && checkers.responsible(line.checked()).contains(viewer.requirePerson())) {
                items.add(new InboxItem(
                        "measures.checks.inbox.follow-up",
                        List.of(),
                        line.text(),
                        url,
                        calendar.workingDaysAfter(dates.dayOf(correction.reportedAt()), FOLLOW_UP_DAYS)));
            }
        }
    }
}
