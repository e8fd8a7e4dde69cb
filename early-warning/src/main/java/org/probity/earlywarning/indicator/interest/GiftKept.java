package org.probity.earlywarning.indicator.interest;

import static org.probity.earlywarning.feed.RecordKind.GIFTS;

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

/** IR-I05, gift not surrendered (礼品礼金未上交): days from the receipt of a gift to its hand-over, or to the day of reading. */
final class GiftKept extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-I05",
            1,
            Bands.above(Level.YELLOW, 30),
            "calendar days",
            List.of(),
            "国务院关于在对外公务活动中赠送和接受礼品的规定; catalogue of indicators, group I");

    GiftKept(Settings settings) {
        super(settings, GIFTS);
    }

    @Override
    public @Nullable String key(FeedRecord gift) {
        return gift.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord gift : view.records()) {
            LocalDate received = gift.day("received");
            LocalDate handed = gift.isNone("handed_over") ? view.today() : gift.day("handed_over");
            if (received != null && handed != null) {
                long days = ChronoUnit.DAYS.between(received, handed);
                view.tell(gift.id(), days, Map.of("received", received), List.of(gift));
            }
        }
    }
}
