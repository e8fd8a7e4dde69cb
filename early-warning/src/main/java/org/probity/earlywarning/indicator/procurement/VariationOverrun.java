package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;
import static org.probity.earlywarning.feed.RecordKind.VARIATIONS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-F14, variation overrun (变更超限): the variations of a contract together, as a share of its amount; red where the cost
 * (stated, or amount and variations together) passes the approved estimate.
 */
final class VariationOverrun extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-F14",
            1,
            new Bands(Bands.Direction.ABOVE, 0.05, 0.1, 1.0),
            "share of the contract (yellow, orange), times the estimate (red)",
            List.of(),
            "政府投资条例 23; catalogue of indicators, group F");

    VariationOverrun(Settings settings) {
        super(settings, CONTRACTS, VARIATIONS);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.kind() == CONTRACTS ? record.id() : record.text("contract");
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> contracts = view.records(CONTRACTS);
        BigDecimal amount = contracts.isEmpty() ? null : contracts.get(0).number("amount_yuan");
        if (amount == null || amount.signum() <= 0) {
            return;
        }
        FeedRecord contract = contracts.get(0);
        BigDecimal varied = Sums.of(view.records(VARIATIONS), "amount_yuan");
        BigDecimal estimate = contract.number("estimate_yuan");
        BigDecimal stated = contract.number("cost_yuan");
        BigDecimal cost = stated == null ? amount.add(varied) : stated;
        Double times = settings().bands().red();
        if (estimate != null && estimate.signum() > 0 && times != null && Sums.share(cost, estimate) > times) {
            Map<String, Object> facts = Map.of("cost", cost, "estimate", estimate);
            view.tellAs(Level.RED, "estimate", contract.id(), Sums.share(cost, estimate), facts, view.records());
            return;
        }
        double share = Sums.share(varied, amount);
        Level level = settings().bands().with(Level.RED, null).level(share);
        if (level != null) {
            view.tellAs(level, "signal", contract.id(), share, Map.of("varied", varied), view.records());
        }
    }
}
