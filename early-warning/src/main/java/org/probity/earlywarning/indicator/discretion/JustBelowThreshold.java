package org.probity.earlywarning.indicator.discretion;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Measure;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.EventGroupIndicator;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;
import org.probity.earlywarning.statistics.Binomial;

/**
 * IR-F02, just below a threshold (贴线采购), by power. Measured by {@code test}: more amounts within 5 % below a threshold
 * than within 5 % from it on, which chance alone would seldom give; the value is the p-value of the exact binomial test.
 * Measured by {@code share}: the share of all amounts that lie within 10 % below the threshold, the catalogue's plain
 * rule, which does not ask what share is to be expected.
 */
final class JustBelowThreshold extends EventGroupIndicator<JustBelowThreshold.Amounts> {

    static final Definition DEFINITION = new Definition(
                    "IR-F02",
                    2,
                    Bands.below(Level.ORANGE, 0.05),
                    "p-value",
                    List.of(
                            Parameter.texts("activities"),
                            Parameter.table(
                                    "thresholds",
                                    Parameter.number("amount", "money", null).mustBeStated()),
                            Parameter.count("minimum", "amounts that are compared", 10)),
                    "catalogue of indicators, group F; OCP red flag R002; binomial test as in McCrary (2008)")
            .measuredAlso("test", new Measure("share", Bands.above(Level.ORANGE, 0.2), "share of all amounts"));

    private static final BigDecimal LOWEST_TESTED = new BigDecimal("0.95");
    private static final BigDecimal LOWEST_SHARED = new BigDecimal("0.90");
    private static final BigDecimal HIGHEST = new BigDecimal("1.05");

    private final Set<String> activities;
    private final List<BigDecimal> thresholds;
    private final int minimum;
    private final boolean shares;

    JustBelowThreshold(Settings settings) {
        super(settings);
        this.activities = Set.copyOf(settings.values().texts("activities"));
        this.thresholds = settings.values().rows("thresholds").stream()
                .map((Values row) -> BigDecimal.valueOf(row.number("amount")))
                .toList();
        this.minimum = settings.values().count("minimum");
        this.shares = settings.measures("share");
    }

    /** How many amounts there are, and those near each threshold. */
    static final class Amounts {
        private final Map<BigDecimal, Sides> sides = new HashMap<>();
        private long count;
    }

    /** The amounts just below a threshold t, and in [t, 1.05 t). */
    private static final class Sides {
        private final EvidenceCollector below = new EvidenceCollector();
        private int above;
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.AMOUNT);
    }

    @Override
    protected boolean concerns(Event event) {
        return event.amount() != null && (activities.isEmpty() || activities.contains(event.activity()));
    }

    @Override
    public Amounts init() {
        return new Amounts();
    }

    @Override
    public void fold(Amounts amounts, Event event) {
        amounts.count++;
        for (BigDecimal threshold : thresholds) {
            if (isNear(event.amount(), threshold)) {
                Sides counted = amounts.sides.computeIfAbsent(threshold, unknown -> new Sides());
                if (threshold.compareTo(event.amount()) > 0) {
                    counted.below.add(event);
                } else {
                    counted.above++;
                }
            }
        }
    }

    @Override
    public void merge(Amounts amounts, Amounts later) {
        amounts.count += later.count;
        later.sides.forEach((threshold, counted) -> {
            Sides joined = amounts.sides.computeIfAbsent(threshold, unknown -> new Sides());
            joined.below.merge(counted.below);
            joined.above += counted.above;
        });
    }

    @Override
    public void finish(String key, Amounts amounts, Signals out) {
        amounts.sides.forEach((threshold, counted) -> {
            if (shares) {
                byShare(key, threshold, counted, amounts.count, out);
            } else {
                byTest(key, threshold, counted, out);
            }
        });
    }

    private void byShare(String key, BigDecimal threshold, Sides counted, long all, Signals out) {
        if (all >= minimum) {
            long below = counted.below.count();
            Map<String, Object> facts = Map.of("amount", threshold, "below", below, "n", all);
            double value = (double) below / all;
            judge(key, threshold.toPlainString(), value, "share", facts, counted.below.evidence(), out);
        }
    }

    private void byTest(String key, BigDecimal threshold, Sides counted, Signals out) {
        int below = Math.toIntExact(counted.below.count());
        int near = below + counted.above;
        if (near >= minimum) {
            Map<String, Object> facts = Map.of("amount", threshold, "below", below, "above", counted.above);
            double pValue = Binomial.fairUpperTail(below, near);
            judge(key, threshold.toPlainString(), pValue, facts, counted.below.evidence(), out);
        }
    }

    private boolean isNear(@Nullable BigDecimal amount, BigDecimal threshold) {
        return amount != null
                && amount.compareTo(threshold.multiply(shares ? LOWEST_SHARED : LOWEST_TESTED)) >= 0
                && amount.compareTo(threshold.multiply(HIGHEST)) < 0;
    }
}
