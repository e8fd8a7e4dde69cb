package org.probity.earlywarning.indicator.assets;

import static org.probity.earlywarning.feed.RecordKind.LAND_CONTRACTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/** IR-J05, land price unpaid (出让价款欠缴): days since a payment of a land contract was due that is not paid in full. */
final class LandUnpaid extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-J05",
            1,
            new Bands(Bands.Direction.ABOVE, 0.0, 30.0, 90.0),
            "calendar days",
            List.of(),
            "catalogue of indicators, group J");

    LandUnpaid(Settings settings) {
        super(settings, LAND_CONTRACTS);
    }

    @Override
    public @Nullable String key(FeedRecord land) {
        return land.id();
    }

    @Override
    protected void judge(FeedView view) {
        LocalDate today = view.today();
        for (FeedRecord land : view.records()) {
            LocalDate due = land.day("due");
            BigDecimal price = land.number("price_yuan");
            boolean isKnown = price != null && land.knows("paid_yuan");
            if (today != null && due != null && price != null && isKnown) {
                BigDecimal owed = price.subtract(Sums.number(land, "paid_yuan"));
                if (owed.signum() > 0) {
                    Map<String, Object> facts = Map.of("owed", owed, "due", due);
                    view.tell(land.id(), ChronoUnit.DAYS.between(due, today), facts, List.of(land));
                }
            }
        }
    }
}
