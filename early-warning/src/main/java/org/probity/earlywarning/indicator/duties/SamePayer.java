package org.probity.earlywarning.indicator.duties;

import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;

/**
 * IR-C01 over the feed of payments: maker and checker of a payment are one. One signal a person and power names all of
 * the payments.
 */
final class SamePayer extends FeedIndicator {

    SamePayer(Settings settings) {
        super(settings, PAYMENTS);
    }

    @Override
    public @Nullable String key(FeedRecord payment) {
        String maker = payment.text("maker");
        boolean isSame = maker != null && maker.equals(payment.text("checker"));
        return isSame ? Objects.requireNonNullElse(payment.text("power"), "") + " " + maker : null;
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> payments = view.records();
        String maker = String.valueOf(payments.get(0).text("maker"));
        view.tell("payments", maker, payments.size(), Map.of("cases", Groups.ids(payments)), payments);
    }
}
