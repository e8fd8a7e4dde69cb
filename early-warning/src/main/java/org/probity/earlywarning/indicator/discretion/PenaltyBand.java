package org.probity.earlywarning.indicator.discretion;

import static org.probity.earlywarning.feed.RecordKind.BENCHMARKS;
import static org.probity.earlywarning.feed.RecordKind.PENALTIES;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-D01 over the feed of penalties: the fine in per cent of its base ({@code cost_yuan}) against the band in force for
 * the power and the level of the factors. As over event logs, a fine outside its band without a reason on record is red.
 */
final class PenaltyBand extends FeedIndicator {

    PenaltyBand(Settings settings) {
        super(settings, PENALTIES);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(BENCHMARKS);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(BENCHMARKS);
    }

    @Override
    public @Nullable String key(FeedRecord penalty) {
        return penalty.number("fine_yuan") == null || penalty.number("cost_yuan") == null ? null : penalty.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord penalty : view.records()) {
            view.feeds().where(BENCHMARKS, "power", penalty.text("power")).stream()
                    .filter(band -> isOf(band, penalty))
                    .findFirst()
                    .ifPresent(band -> compare(view, penalty, band));
        }
    }

    private void compare(FeedView view, FeedRecord penalty, FeedRecord band) {
        BigDecimal fine = Sums.number(penalty, "fine_yuan");
        BigDecimal cost = Sums.number(penalty, "cost_yuan");
        BigDecimal lower = cost.multiply(Sums.number(band, "min")).movePointLeft(2);
        BigDecimal upper = cost.multiply(Sums.number(band, "max")).movePointLeft(2);
        BigDecimal middle = lower.add(upper).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        view.examined(String.valueOf(penalty.text("power")));
        boolean isInside = fine.compareTo(lower) >= 0 && fine.compareTo(upper) <= 0;
        if (isInside || middle.signum() <= 0) {
            return;
        }
        double value = Sums.share(fine.subtract(middle).abs(), middle);
        Map<String, Object> facts = Map.of("amount", fine, "lower", lower, "upper", upper);
        if (penalty.isNone("reason")) {
            view.tellAs(Level.RED, "unreasoned", penalty.id(), value, facts, List.of(penalty, band));
        } else {
            view.tell(penalty.id(), value, facts, List.of(penalty, band));
        }
    }

    private static boolean isOf(FeedRecord band, FeedRecord penalty) {
        LocalDate day = penalty.day("decided") == null ? penalty.day("filed") : penalty.day("decided");
        LocalDate from = band.day("from");
        LocalDate to = band.day("to");
        boolean isInForce = day == null || (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        String cause = band.text("cause");
        return isInForce
                && Objects.equals(band.text("power"), penalty.text("power"))
                && (cause == null || cause.equals(penalty.text("cause")))
                && Objects.equals(band.text("level"), penalty.text("factor_level"));
    }
}
