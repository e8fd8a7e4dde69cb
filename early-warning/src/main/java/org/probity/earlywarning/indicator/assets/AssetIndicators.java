package org.probity.earlywarning.indicator.assets;

import java.util.List;
import org.probity.earlywarning.indicator.FeedIndicatorKind;

/** The indicators of assets and resources. */
public final class AssetIndicators {

    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(NoAppraisal.DEFINITION, (settings, around) -> new NoAppraisal(settings)),
            new FeedIndicatorKind(BelowAppraisal.DEFINITION, (settings, around) -> new BelowAppraisal(settings)),
            new FeedIndicatorKind(LeaseOver.DEFINITION, (settings, around) -> new LeaseOver(settings)),
            new FeedIndicatorKind(StockMissing.DEFINITION, (settings, around) -> new StockMissing(settings)),
            new FeedIndicatorKind(LandUnpaid.DEFINITION, (settings, around) -> new LandUnpaid(settings)),
            new FeedIndicatorKind(IdleLand.DEFINITION, (settings, around) -> new IdleLand(settings)),
            new FeedIndicatorKind(FlatsRemoved.DEFINITION, (settings, around) -> new FlatsRemoved(settings)),
            new FeedIndicatorKind(OverExtraction.DEFINITION, (settings, around) -> new OverExtraction(settings)));

    private AssetIndicators() {}
}
