package org.probity.earlywarning.indicator.programme;

import java.util.List;
import org.probity.earlywarning.indicator.FeedIndicatorKind;

/** The indicators of the health of the programme. */
public final class ProgrammeIndicators {

    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(PlanNotApproved.DEFINITION, (settings, around) -> new PlanNotApproved(settings)),
            new FeedIndicatorKind(FormIdle.DEFINITION, (settings, around) -> new FormIdle(settings)),
            new FeedIndicatorKind(CopiedPoints.DEFINITION, (settings, around) -> new CopiedPoints(settings)),
            new FeedIndicatorKind(NotReexamined.DEFINITION, (settings, around) -> new NotReexamined(settings)),
            new FeedIndicatorKind(NoEvidence.DEFINITION, (settings, around) -> new NoEvidence(settings)),
            new FeedIndicatorKind(Overdue.DEFINITION, (settings, around) -> new Overdue(settings)),
            new FeedIndicatorKind(PetitionCluster.DEFINITION, (settings, around) -> new PetitionCluster(settings)),
            new FeedIndicatorKind(ZeroRisk.DEFINITION, (settings, around) -> new ZeroRisk(settings)));

    private ProgrammeIndicators() {}
}
