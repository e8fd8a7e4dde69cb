package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Sums;
import org.probity.earlywarning.indicator.Windows;

/** IR-G03 by payee and amount: one payee was paid one amount more than once within thirty days, on different invoices. */
final class RepeatedAmount extends FeedIndicator {

    RepeatedAmount(Settings settings) {
        super(settings, PAYMENTS);
    }

    @Override
    public @Nullable String key(FeedRecord payment) {
        BigDecimal amount = payment.number("amount_yuan");
        return amount == null
                ? null
                : Groups.key(payment.text("payee"), amount.stripTrailingZeros().toPlainString());
    }

    @Override
    protected void judge(FeedView view) {
        Period days = Period.ofDays(settings().values().count("days"));
        List<FeedRecord> window = Windows.fullest(view.records(), days);
        long invoices = window.stream()
                .map(each -> Objects.requireNonNullElse(each.text("invoice"), each.id()))
                .distinct()
                .count();
        Double least = settings().bands().yellow();
        if (least != null && invoices > least) {
            FeedRecord first = window.get(0);
            Map<String, Object> facts = Map.of(
                    "payee", NoBasis.payee(first),
                    "amount", Sums.number(first, "amount_yuan"),
                    "payments", Groups.ids(window));
            view.tellAs(Level.YELLOW, "amount", view.key(), invoices, facts, window);
        }
    }
}
