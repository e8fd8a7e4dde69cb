package org.probity.earlywarning.indicator.procurement;

import java.util.List;
import org.probity.earlywarning.indicator.FeedIndicatorKind;

/** The indicators of procurement and bidding. */
public final class ProcurementIndicators {

    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(Splitting.DEFINITION, (settings, around) -> new Splitting(settings)),
            new FeedIndicatorKind(ShortBidding.DEFINITION, (settings, around) -> new ShortBidding(settings)),
            new FeedIndicatorKind(TooFewBids.DEFINITION, (settings, around) -> new TooFewBids(settings)),
            new FeedIndicatorKind(LowestRejected.DEFINITION, (settings, around) -> new LowestRejected(settings)),
            new FeedIndicatorKind(PatternedPrices.DEFINITION, (settings, around) -> new PatternedPrices(settings)),
            new FeedIndicatorKind(SameDevice.DEFINITION, (settings, around) -> new SameDevice(settings)),
            new FeedIndicatorKind(SamePerson.DEFINITION, (settings, around) -> new SamePerson(settings)),
            new FeedIndicatorKind(SameDeposit.DEFINITION, (settings, around) -> new SameDeposit(settings)),
            new FeedIndicatorKind(LateBid.DEFINITION, (settings, around) -> new LateBid(settings)),
            new FeedIndicatorKind(EmptyCompany.DEFINITION, (settings, around) -> new EmptyCompany(settings)),
            new FeedIndicatorKind(SingleSource.DEFINITION, (settings, around) -> new SingleSource(settings)),
            new FeedIndicatorKind(LateContract.DEFINITION, (settings, around) -> new LateContract(settings)),
            new FeedIndicatorKind(VariationOverrun.DEFINITION, (settings, around) -> new VariationOverrun(settings)),
            new FeedIndicatorKind(OpenComplaint.DEFINITION, (settings, around) -> new OpenComplaint(settings)),
            new FeedIndicatorKind(ScoreOutlier.DEFINITION, (settings, around) -> new ScoreOutlier(settings)));

    private ProcurementIndicators() {}
}
