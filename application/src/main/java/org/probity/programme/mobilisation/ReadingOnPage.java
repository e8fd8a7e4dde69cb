package org.probity.programme.mobilisation;

import org.probity.identity.Viewer;
import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.GatheringAccess;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.GatheringReading;
import org.probity.programme.plans.PlansInForce;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One's own reading, and the count of those one may see, on the meeting's page. */
@Component
class ReadingOnPage implements GatheringReading {

    private final Readings readings;
    private final PlansInForce plans;

    ReadingOnPage(Readings readings, PlansInForce plans) {
        this.readings = readings;
        this.plans = plans;
    }

    @Override
    public void addTo(Model model, Viewer viewer, Gathering gathering) {
        if (gathering.kind() != GatheringKind.MOBILISATION) {
            return;
        }
        model.addAttribute("plan", plans.of(gathering.cycle()).orElse(null));
        if (!gathering.tookPlace()) {
            return;
        }
        model.addAttribute(
                "reading",
                readings.line(gathering, viewer.requirePerson())
                        .filter(line -> viewer.may("programme:acknowledge"))
                        .orElse(null));
        var scope = GatheringAccess.scope(viewer);
        if (scope.whole() || !scope.sections().isEmpty()) {
            model.addAttribute("readingCount", ReadingCount.of(readings.lines(gathering, scope)));
        }
    }
}
