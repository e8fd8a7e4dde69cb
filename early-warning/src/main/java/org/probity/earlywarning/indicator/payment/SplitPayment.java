package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Sums;
import org.probity.earlywarning.indicator.Windows;

/**
 * IR-G04, split payment (拆分支付): payments to one payee for one subject, each below the limit of large payments, that pass
 * it together within thirty days. Of the stretches of thirty days the one with the greatest sum is told.
 */
final class SplitPayment extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-G04",
            1,
            Bands.above(Level.ORANGE, 1),
            "times the limit of large payments",
            List.of(Parameter.number("limit", "yuan", 1_000_000.0), Parameter.count("days", "days", 30)),
            "catalogue of indicators, group G");

    private final BigDecimal limit;

    SplitPayment(Settings settings) {
        super(settings, PAYMENTS);
        this.limit = Sums.exact(settings.values().number("limit"));
    }

    @Override
    public @Nullable String key(FeedRecord payment) {
        BigDecimal amount = payment.number("amount_yuan");
        boolean counts = amount != null && amount.compareTo(limit) < 0;
        return counts ? Groups.key(payment.text("payee"), payment.text("subject")) : null;
    }

    @Override
    protected void judge(FeedView view) {
        Period days = Period.ofDays(settings().values().count("days"));
        List<FeedRecord> window = Windows.greatest(view.records(), days, each -> Sums.number(each, "amount_yuan"));
        if (window.size() > 1 && limit.signum() > 0) {
            BigDecimal sum = Sums.of(window, "amount_yuan");
            Map<String, Object> facts = Map.of("payments", Groups.ids(window), "sum", sum, "limit", limit);
            view.tell(view.key(), Sums.share(sum, limit), facts, window);
        }
    }
}
