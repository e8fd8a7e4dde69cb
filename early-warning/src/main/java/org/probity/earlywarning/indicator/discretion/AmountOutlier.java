package org.probity.earlywarning.indicator.discretion;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.EventGroupIndicator;
import org.probity.earlywarning.indicator.Sample;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;
import org.probity.earlywarning.statistics.Quantiles;

/**
 * IR-D11, amount outlier (金额离群): an amount far above those of its stratum by the modified z-score, 0.6745 (x − median) /
 * MAD. Where more than half of the amounts are equal the MAD is zero and nothing can be said. A stratum is a power, an
 * activity and the values of the facts that {@code strata} names. Amounts are compared as floating-point numbers: they
 * are measured here, not paid.
 */
final class AmountOutlier extends EventGroupIndicator<Map<Stratum, Sample>> {

    static final Definition DEFINITION = new Definition(
            "IR-D11",
            1,
            Bands.above(Level.YELLOW, 3.5),
            "modified z-score",
            List.of(
                    Parameter.texts("activities"),
                    Parameter.texts("strata"),
                    Parameter.count("minimum", "amounts a stratum", 20)),
            "Iglewicz and Hoaglin, How to detect and handle outliers (1993)");

    private static final double NORMAL_QUARTILE = 0.6745;

    private final Set<String> activities;
    private final List<String> strata;
    private final int minimum;

    AmountOutlier(Settings settings) {
        super(settings);
        this.activities = Set.copyOf(settings.values().texts("activities"));
        List<String> named = new java.util.ArrayList<>(List.of("activity"));
        named.addAll(settings.values().texts("strata"));
        this.strata = List.copyOf(named);
        this.minimum = settings.values().count("minimum");
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
    public Map<Stratum, Sample> init() {
        return new HashMap<>();
    }

    @Override
    public void fold(Map<Stratum, Sample> amounts, Event event) {
        BigDecimal amount = event.amount();
        if (amount != null) {
            amounts.computeIfAbsent(Stratum.of(event, strata), unknown -> new Sample())
                    .add(amount.doubleValue(), event.ref());
        }
    }

    @Override
    public void merge(Map<Stratum, Sample> amounts, Map<Stratum, Sample> later) {
        later.forEach((stratum, sample) ->
                amounts.computeIfAbsent(stratum, unknown -> new Sample()).merge(sample));
    }

    @Override
    public void finish(String key, Map<Stratum, Sample> amounts, Signals out) {
        amounts.forEach((stratum, sample) -> {
            if (sample.size() >= Math.max(minimum, 1)) {
                compare(key, stratum, sample, out);
            }
        });
    }

    private void compare(String key, Stratum stratum, Sample sample, Signals out) {
        Quantiles quantiles = Quantiles.of(sample.values());
        double median = quantiles.median();
        double spread = quantiles.medianAbsoluteDeviation();
        for (int i = 0; i < sample.size() && spread > 0; i++) {
            double score = NORMAL_QUARTILE * (sample.value(i) - median) / spread;
            if (settings().bands().level(score) != null) {
                Map<String, Object> facts = Map.of(
                        "amount", sample.value(i), "median", median, "stratum", stratum.label(), "n", sample.size());
                String subject = sample.witness(i).caseId();
                judge(key, subject, score, facts, Evidence.of(sample.witness(i)), out);
            }
        }
    }
}
