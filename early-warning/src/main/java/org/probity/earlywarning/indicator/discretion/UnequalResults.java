package org.probity.earlywarning.indicator.discretion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.probity.earlywarning.indicator.Decisions;
import org.probity.earlywarning.indicator.EventGroupIndicator;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-D02, similar cases, unequal results (同案不同罚): decisions of one power that agree in all the facts named by
 * {@code factors}, but of whose amounts within a year the greatest is many times the least. The value is that ratio,
 * the greatest of all windows of {@code days}.
 */
final class UnequalResults extends EventGroupIndicator<Map<Stratum, List<Penalty>>> {

    static final Definition DEFINITION = new Definition(
            "IR-D02",
            1,
            Bands.above(Level.ORANGE, 2),
            "greatest to least amount",
            List.of(
                    Decisions.PARAMETER,
                    Parameter.texts("factors"),
                    Parameter.count("minimum", "decisions a window", 5),
                    Parameter.count("days", "days", 365)),
            "catalogue of indicators, group D; equal treatment: 行政处罚法 5, 34");

    private final Decisions decisions;
    private final List<String> factors;
    private final int minimum;
    private final int days;

    UnequalResults(Settings settings) {
        super(settings);
        this.decisions = new Decisions(settings);
        this.factors = settings.values().texts("factors");
        this.minimum = settings.values().count("minimum");
        this.days = settings.values().count("days");
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.AMOUNT);
    }

    @Override
    protected boolean concerns(Event event) {
        return decisions.include(event) && event.hasTime() && isPositive(event.amount());
    }

    @Override
    public Map<Stratum, List<Penalty>> init() {
        return new HashMap<>();
    }

    @Override
    public void fold(Map<Stratum, List<Penalty>> groups, Event event) {
        BigDecimal amount = event.amount();
        if (amount != null) {
            groups.computeIfAbsent(Stratum.of(event, factors), unknown -> new ArrayList<>())
                    .add(new Penalty(event.epochMillis(), amount, event.ref()));
        }
    }

    @Override
    public void merge(Map<Stratum, List<Penalty>> groups, Map<Stratum, List<Penalty>> later) {
        later.forEach((group, penalties) ->
                groups.computeIfAbsent(group, unknown -> new ArrayList<>()).addAll(penalties));
    }

    @Override
    public void finish(String key, Map<Stratum, List<Penalty>> groups, Signals out) {
        groups.forEach((group, penalties) -> {
            List<Penalty> inOrder = new ArrayList<>(penalties);
            inOrder.sort(Comparator.naturalOrder());
            WidestSpread spread = WidestSpread.of(inOrder, minimum, days);
            if (spread != null) {
                Map<String, Object> facts = Map.of(
                        "least", spread.least().amount(),
                        "greatest", spread.greatest().amount(),
                        "n", spread.count());
                Evidence evidence =
                        Evidence.of(spread.least().event(), spread.greatest().event());
                judge(key, group.label(), spread.ratio(), facts, evidence, out);
            }
        });
    }

    private static boolean isPositive(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }
}
