package org.probity.earlywarning.indicator.concentration;

import java.util.List;
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

    private ConcentrationIndicators() {}
}
