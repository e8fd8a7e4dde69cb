package org.probity.monitoring.indicators;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Changes of indicators that wait for somebody. */
@Component
class IndicatorsInbox implements InboxSource {

    private final Indicators indicators;
    private final IndicatorActs acts;
    private final WorkCalendar calendar;
    private final Dates dates;

    IndicatorsInbox(Indicators indicators, IndicatorActs acts, WorkCalendar calendar, Dates dates) {
        this.indicators = indicators;
        this.acts = acts;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        if (unit == null || viewer.person() == null || !viewer.may(IndicatorPages.READ)) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        for (var edition : indicators.underWay(unit)) {
            var act = waits(viewer, edition);
            if (act != null) {
                var name = IndicatorWords.name(edition.code());
                items.add(new InboxItem(
                                "monitoring.indicators.inbox."
                                        + (edition.returnedComment() == null ? act.name() : "RETURNED"),
                                List.of(),
                                new Bilingual(edition.code() + " " + name.zh(), edition.code() + " " + name.en()),
                                "/monitoring/indicators/editions/" + edition.id(),
                                act.workingDays() == 0
                                        ? null
                                        : calendar.workingDaysAfter(
                                                dates.dayOf(edition.stateSince()), act.workingDays()))
                        .toOffice(IndicatorPages.READ));
            }
        }
        return items;
    }

    /** The act that this viewer is waited for with. */
    private @Nullable IndicatorAct waits(Viewer viewer, Indicator edition) {
        var next = IndicatorAct.next(edition.state()).orElse(null);
        if (next == null || !acts.open(viewer, edition).contains(next)) {
            return null;
        }
        return next == IndicatorAct.SUBMIT && !IndicatorActs.isDrafter(viewer, edition) ? null : next;
    }
}
