package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;

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

/** IR-G03, duplicate payment (重复支付), by the number of the invoice: one number was paid more than once. */
final class RepeatedInvoice extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-G03",
            1,
            new Bands(Bands.Direction.ABOVE, 1.0, null, 1.0),
            "payments",
            List.of(Parameter.count("days", "days", 30)),
            "OCP red flags; catalogue of indicators, group G");

    RepeatedInvoice(Settings settings) {
        super(settings, PAYMENTS);
    }

    @Override
    public @Nullable String key(FeedRecord payment) {
        return payment.text("invoice");
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> all = view.records();
        Double least = settings().bands().red();
        if (least != null && all.size() > least) {
            Map<String, Object> facts = Map.of("payments", Groups.ids(all), "sum", Sums.of(all, "amount_yuan"));
            view.tellAs(Level.RED, "signal", view.key(), all.size(), facts, all);
        }
    }
}
