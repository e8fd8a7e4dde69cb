package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.FUND_RECEIPTS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/** IR-G09, late distribution (资金滞拨): calendar days from the receipt of a special fund to its payment, or to the day of reading. */
final class LateDistribution extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-G09",
            1,
            Bands.above(Level.YELLOW, 30).with(Level.ORANGE, 60.0),
            "calendar days",
            List.of(),
            "catalogue of indicators, group G");

    LateDistribution(Settings settings) {
        super(settings, FUND_RECEIPTS);
    }

    @Override
    public @Nullable String key(FeedRecord receipt) {
        return receipt.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord receipt : view.records()) {
            LocalDate received = receipt.day("received");
            LocalDate paid = receipt.isNone("paid") ? view.today() : receipt.day("paid");
            if (received != null && paid != null) {
                view.examined("");
                Map<String, Object> facts = Map.of("received", received);
                view.tell(receipt.id(), ChronoUnit.DAYS.between(received, paid), facts, List.of(receipt));
            }
        }
    }
}
