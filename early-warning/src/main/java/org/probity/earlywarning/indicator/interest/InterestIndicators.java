package org.probity.earlywarning.indicator.interest;

import java.util.List;
import org.probity.earlywarning.indicator.FeedIndicatorKind;

/** The indicators of conflicts of interest. */
public final class InterestIndicators {

    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(RelatedCompany.DEFINITION, (settings, around) -> new RelatedCompany(settings)),
            new FeedIndicatorKind(NoRecusal.DEFINITION, (settings, around) -> new NoRecusal(settings)),
            new FeedIndicatorKind(FormerStaff.DEFINITION, (settings, around) -> new FormerStaff(settings)),
            new FeedIndicatorKind(OutsideBusiness.DEFINITION, (settings, around) -> new OutsideBusiness(settings)),
            new FeedIndicatorKind(GiftKept.DEFINITION, (settings, around) -> new GiftKept(settings)),
            new FeedIndicatorKind(Intervention.DEFINITION, (settings, around) -> new Intervention(settings)),
            new FeedIndicatorKind(
                    QueriesWithoutTask.DEFINITION, (settings, around) -> new QueriesWithoutTask(settings)));

    private InterestIndicators() {}
}
