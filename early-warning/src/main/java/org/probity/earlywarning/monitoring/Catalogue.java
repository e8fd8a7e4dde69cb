package org.probity.earlywarning.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.indicator.Indicator;
import org.probity.earlywarning.indicator.IndicatorKind;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.indicator.concentration.ConcentrationIndicators;
import org.probity.earlywarning.indicator.discretion.DiscretionIndicators;
import org.probity.earlywarning.indicator.duties.DutyIndicators;
import org.probity.earlywarning.indicator.flow.FlowIndicators;
import org.probity.earlywarning.indicator.time.TimeIndicators;

/** All indicators there are, in the order of codes. */
public final class Catalogue {

    /** Every kind; no code stands twice. */
    public static final List<IndicatorKind> KINDS = kinds();

    private Catalogue() {}

    public static List<Definition> definitions() {
        return KINDS.stream().map(IndicatorKind::definition).toList();
    }

    /** The indicators that a configuration asks for and that have something to work on. */
    static List<Indicator<?, ?>> configured(Configuration configuration, Surroundings surroundings) {
        List<Indicator<?, ?>> made = new ArrayList<>();
        configuration
                .indicators()
                .forEach(settings -> KINDS.stream()
                        .filter(kind -> kind.definition().code().equals(settings.code()))
                        .forEach(kind -> made.addAll(kind.maker().apply(settings, surroundings))));
        return List.copyOf(made);
    }

    private static List<IndicatorKind> kinds() {
        List<IndicatorKind> all = new ArrayList<>();
        all.addAll(FlowIndicators.KINDS);
        all.addAll(TimeIndicators.KINDS);
        all.addAll(DutyIndicators.KINDS);
        all.addAll(DiscretionIndicators.KINDS);
        all.addAll(ConcentrationIndicators.KINDS);
        all.sort(Comparator.comparing(kind -> kind.definition().code()));
        return List.copyOf(all);
    }
}
