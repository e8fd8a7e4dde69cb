package org.probity.earlywarning.indicator.payment;

import java.util.List;
import org.probity.earlywarning.indicator.FeedIndicatorKind;

/** The indicators of the payment of funds. */
public final class PaymentIndicators {

    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(NoBasis.DEFINITION, (settings, around) -> new NoBasis(settings)),
            new FeedIndicatorKind(EarlyPayment.DEFINITION, (settings, around) -> new EarlyPayment(settings)),
            new FeedIndicatorKind(RepeatedInvoice.DEFINITION, (settings, around) -> new RepeatedInvoice(settings)),
            new FeedIndicatorKind(RepeatedInvoice.DEFINITION, (settings, around) -> new RepeatedAmount(settings)),
            new FeedIndicatorKind(SplitPayment.DEFINITION, (settings, around) -> new SplitPayment(settings)),
            new FeedIndicatorKind(OverBudget.DEFINITION, (settings, around) -> new OverBudget(settings)),
            new FeedIndicatorKind(YearEndRush.DEFINITION, (settings, around) -> new YearEndRush(settings)),
            new FeedIndicatorKind(CashOrOwnAccount.DEFINITION, (settings, around) -> new CashOrOwnAccount(settings)),
            new FeedIndicatorKind(IneligiblePayee.DEFINITION, (settings, around) -> new IneligiblePayee(settings)),
            new FeedIndicatorKind(LateDistribution.DEFINITION, (settings, around) -> new LateDistribution(settings)),
            new FeedIndicatorKind(
                    ThreePublicExpenses.DEFINITION, (settings, around) -> new ThreePublicExpenses(settings)));

    private PaymentIndicators() {}
}
