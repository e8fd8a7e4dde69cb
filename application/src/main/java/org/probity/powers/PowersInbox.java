package org.probity.powers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** The powers that wait for somebody: to be finished, confirmed, reviewed, put before a meeting or published. */
@Component
class PowersInbox implements InboxSource {

    /** Which task a state means, for whoever has the permission. */
    private static final Map<PowerState, String> PERMISSIONS = new TreeMap<>(Map.of(
            PowerState.DRAFT, "powers:confirm",
            PowerState.DEPT_CONFIRMED, "powers:review",
            PowerState.LEGAL_REVIEWED, "powers:publish",
            PowerState.LG_APPROVED, "powers:publish"));

    private final Powers powers;
    private final Batches batches;
    private final WorkCalendar calendar;
    private final Dates dates;

    PowersInbox(Powers powers, Batches batches, WorkCalendar calendar, Dates dates) {
        this.powers = powers;
        this.batches = batches;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        if (unit == null || PERMISSIONS.values().stream().noneMatch(viewer::may)) {
            return List.of();
        }
        if (viewer.may("powers:import") && !powers.any(unit)) {
            return List.of(
                    new InboxItem("powers.inbox.first", List.of(), new Bilingual("", ""), "/powers/import", null));
        }
        return powers.underWay(unit).stream()
                .filter(power -> waitsFor(viewer, power))
                .limit(200)
                .map(this::item)
                .toList();
    }

    private boolean waitsFor(Viewer viewer, Power power) {
        var state = power.stateUnderWay();
        if (state == PowerState.DRAFT && power.returnedComment() != null) {
            return PowerActs.may(viewer, "powers:draft", power)
                    && (power.drafters().isEmpty()
                            || power.drafters().contains(viewer.requirePerson())
                            || PowerActs.may(viewer, "powers:confirm", power));
        }
        var permission = PERMISSIONS.get(state);
        if (permission == null || !PowerActs.may(viewer, permission, power)) {
            return false;
        }
        return switch (state) {
            case DEPT_CONFIRMED -> !power.drafters().contains(viewer.requirePerson());
            case LEGAL_REVIEWED -> batches.waiting(power.id()).isEmpty();
            case DRAFT, LG_APPROVED, PUBLISHED, CHANGED, REVOKED -> true;
        };
    }

    private InboxItem item(Power power) {
        var returned = power.stateUnderWay() == PowerState.DRAFT && power.returnedComment() != null;
        return new InboxItem(
                        "powers.inbox."
                                + (returned ? "RETURNED" : power.stateUnderWay().name()),
                        List.of(),
                        new Bilingual(
                                power.code() + " " + power.name().in(java.util.Locale.CHINESE),
                                power.code() + " " + power.name().in(java.util.Locale.ENGLISH)),
                        "/powers/" + power.id() + (power.amendmentState() == null ? "" : "?edition=draft"),
                        PowerPage.dueOn(calendar, dates, power))
                .toSuperior("powers:read-drafts");
    }
}
