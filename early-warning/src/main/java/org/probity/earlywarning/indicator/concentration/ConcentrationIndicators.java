package org.probity.earlywarning.indicator.concentration;

import java.util.List;
import org.probity.earlywarning.indicator.FeedIndicatorKind;
import org.probity.earlywarning.indicator.IndicatorKind;

/** The indicators of concentration in one person or party. */
public final class ConcentrationIndicators {

    public static final List<IndicatorKind> KINDS = List.of(
            new IndicatorKind(SupplierShare.DEFINITION, (settings, around) -> List.of(new SupplierShare(settings))),
            new IndicatorKind(DecisionShare.DEFINITION, (settings, around) -> List.of(new DecisionShare(settings))),
            new IndicatorKind(FixedClient.DEFINITION, (settings, around) -> List.of(new FixedClient(settings))),
            new IndicatorKind(
                    HandoverConcentration.DEFINITION,
                    (settings, around) -> List.of(new HandoverConcentration(settings))));

    /** Those over records of feeds. */
    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(SupplierShare.DEFINITION, (settings, around) -> new ContractShare(settings)),
            new FeedIndicatorKind(OneBuyer.DEFINITION, (settings, around) -> new OneBuyer(settings)),
            new FeedIndicatorKind(Accompanying.DEFINITION, (settings, around) -> new Accompanying(settings)),
            new FeedIndicatorKind(Intermediary.DEFINITION, (settings, around) -> new Intermediary(settings)));

    private ConcentrationIndicators() {}
}
