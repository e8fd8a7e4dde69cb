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
 * IR-F02, just below a threshold (贴线采购): more amounts within 5 % below a threshold than within 5 % from it on, which
 * chance alone would seldom give. The value is the p-value of the exact binomial test, by power.
 */
final class JustBelowThreshold extends EventGroupIndicator<Map<BigDecimal, JustBelowThreshold.Sides>> {

    static final Definition DEFINITION = new Definition(
            "IR-F02",
            1,
            Bands.below(Level.ORANGE, 0.05),
            "p-value",
            List.of(
                    Parameter.texts("activities"),
                    Parameter.table(
                            "thresholds",
                            Parameter.number("amount", "money", null).mustBeStated()),
                    Parameter.count("minimum", "amounts near the threshold", 10)),
            "catalogue of indicators, group F; OCP red flag R002; binomial test as in McCrary (2008)");

    private static final BigDecimal LOWEST = new BigDecimal("0.95");
    private static final BigDecimal HIGHEST = new BigDecimal("1.05");

    private final Set<String> activities;
    private final List<BigDecimal> thresholds;
    private final int minimum;

    JustBelowThreshold(Settings settings) {
        super(settings);
        this.activities = Set.copyOf(settings.values().texts("activities"));
        this.thresholds = settings.values().rows("thresholds").stream()
                .map((Values row) -> BigDecimal.valueOf(row.number("amount")))
                .toList();
        this.minimum = settings.values().count("minimum");
    }

    /** The amounts in [0.95 t, t) and in [t, 1.05 t). */
    static final class Sides {
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
    public Map<BigDecimal, Sides> init() {
        return new HashMap<>();
    }

    @Override
    public void fold(Map<BigDecimal, Sides> sides, Event event) {
        for (BigDecimal threshold : thresholds) {
            if (isNear(event.amount(), threshold)) {
                Sides counted = sides.computeIfAbsent(threshold, unknown -> new Sides());
                if (threshold.compareTo(event.amount()) > 0) {
                    counted.below.add(event);
                } else {
                    counted.above++;
                }
            }
        }
    }

    @Override
    public void merge(Map<BigDecimal, Sides> sides, Map<BigDecimal, Sides> later) {
        later.forEach((threshold, counted) -> {
            Sides joined = sides.computeIfAbsent(threshold, unknown -> new Sides());
            joined.below.merge(counted.below);
            joined.above += counted.above;
        });
    }

    @Override
    public void finish(String key, Map<BigDecimal, Sides> sides, Signals out) {
        sides.forEach((threshold, counted) -> {
            int below = Math.toIntExact(counted.below.count());
            int near = below + counted.above;
            if (near >= minimum) {
                Map<String, Object> facts = Map.of("amount", threshold, "below", below, "above", counted.above);
                double pValue = Binomial.fairUpperTail(below, near);
                judge(key, threshold.toPlainString(), pValue, facts, counted.below.evidence(), out);
            }
        });
    }

    private static boolean isNear(@Nullable BigDecimal amount, BigDecimal threshold) {
        return amount != null
                && amount.compareTo(threshold.multiply(LOWEST)) >= 0
                && amount.compareTo(threshold.multiply(HIGHEST)) < 0;
    }
}
