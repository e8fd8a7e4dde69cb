package org.probity.earlywarning.indicator.assets;

import static org.probity.earlywarning.feed.RecordKind.LEASES;

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

/**
 * IR-J03, lease expired or rent unpaid (合同到期、租金拖欠): days since the end of a lease that was not renewed, or since unpaid
 * rent was due; below zero while the day is still to come.
 */
final class LeaseOver extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-J03",
            1,
            new Bands(Bands.Direction.ABOVE, -30.0, 0.0, 90.0),
            "calendar days past the day",
            List.of(),
            "practice of asset supervision; catalogue of indicators, group J");

    LeaseOver(Settings settings) {
        super(settings, LEASES);
    }

    @Override
    public @Nullable String key(FeedRecord lease) {
        return lease.id();
    }

    @Override
    protected void judge(FeedView view) {
        LocalDate today = view.today();
        for (FeedRecord lease : today == null ? List.<FeedRecord>of() : view.records()) {
            LocalDate to = lease.day("to");
            LocalDate due = lease.day("rent_due");
            if (to != null && !lease.flag("renewed")) {
                view.tell(lease.id(), ChronoUnit.DAYS.between(to, today), Map.of("to", to), List.of(lease));
            }
            if (due != null && lease.isNone("rent_paid")) {
                long days = ChronoUnit.DAYS.between(due, today);
                view.tell("rent", lease.id() + " rent", days, Map.of("due", due), List.of(lease));
            }
        }
    }
}
