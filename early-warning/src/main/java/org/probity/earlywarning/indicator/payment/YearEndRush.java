package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/**
 * IR-G06, year-end rush (年底突击支出): the share of a year's payments that fall in December. A year counts only where it has
 * enough payments in enough months, since a feed that begins in autumn says nothing of a rush.
 */
final class YearEndRush extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-G06",
            1,
            Bands.above(Level.YELLOW, 0.3),
            "share of the year's payments in December",
            List.of(
                    Parameter.count("minimum", "payments a year", 12),
                    Parameter.count("months", "months with payments", 6)),
            "catalogue of indicators, group G");

    YearEndRush(Settings settings) {
        super(settings, PAYMENTS);
    }

    @Override
    public @Nullable String key(FeedRecord payment) {
        LocalDate paid = payment.day("paid_on");
        return paid == null || payment.number("amount_yuan") == null ? null : String.valueOf(paid.getYear());
    }

    @Override
    protected void judge(FeedView view) {
        Map<String, List<FeedRecord>> byMonth = Groups.by(
                view.records(),
                each -> String.valueOf(
                        Objects.requireNonNull(each.day("paid_on")).getMonthValue()));
        List<FeedRecord> december = byMonth.getOrDefault("12", List.of());
        BigDecimal total = Sums.of(view.records(), "amount_yuan");
        boolean isWhole = view.records().size() >= settings().values().count("minimum")
                && byMonth.size() >= settings().values().count("months");
        if (isWhole && total.signum() > 0) {
            view.examined("");
            BigDecimal sum = Sums.of(december, "amount_yuan");
            view.tell(view.key(), Sums.share(sum, total), Map.of("sum", sum, "total", total), december);
        }
    }
}
