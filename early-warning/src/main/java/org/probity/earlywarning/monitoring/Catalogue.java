package org.probity.earlywarning.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedIndicatorKind;
import org.probity.earlywarning.indicator.Indicator;
import org.probity.earlywarning.indicator.IndicatorKind;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.indicator.assets.AssetIndicators;
import org.probity.earlywarning.indicator.concentration.ConcentrationIndicators;
import org.probity.earlywarning.indicator.discretion.DiscretionIndicators;
import org.probity.earlywarning.indicator.duties.DutyIndicators;
import org.probity.earlywarning.indicator.flow.FlowIndicators;
import org.probity.earlywarning.indicator.interest.InterestIndicators;
import org.probity.earlywarning.indicator.payment.PaymentIndicators;
import org.probity.earlywarning.indicator.personnel.PersonnelIndicators;
import org.probity.earlywarning.indicator.procurement.ProcurementIndicators;
import org.probity.earlywarning.indicator.programme.ProgrammeIndicators;
import org.probity.earlywarning.indicator.time.TimeIndicators;

/** All indicators there are, in the order of codes. */
public final class Catalogue {

    /** Every kind; no code stands twice. */
    public static final List<IndicatorKind> KINDS = kinds();

    /** Those over records of feeds; a code may stand in both lists, and twice where a rule has two halves. */
    public static final List<FeedIndicatorKind> FEEDS = feeds();

    private Catalogue() {}

    /** Every code once. */
    public static List<Definition> definitions() {
        Map<String, Definition> all = new TreeMap<>();
        KINDS.forEach(kind -> all.put(kind.definition().code(), kind.definition()));
        FEEDS.forEach(kind -> all.put(kind.definition().code(), kind.definition()));
        return List.copyOf(all.values());
    }

    /** The indicators over records that a configuration asks for. */
    public static List<FeedIndicator> overFeeds(Configuration configuration, Surroundings surroundings) {
        List<FeedIndicator> made = new ArrayList<>();
        configuration
                .indicators()
                .forEach(settings -> FEEDS.stream()
                        .filter(kind -> kind.definition().code().equals(settings.code()))
                        .forEach(kind -> made.add(kind.maker().apply(settings, surroundings))));
        return List.copyOf(made);
    }

    /** The indicators that a configuration asks for and that have something to work on. */
    public static List<Indicator<?, ?>> configured(Configuration configuration, Surroundings surroundings) {
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

    private static List<FeedIndicatorKind> feeds() {
        List<FeedIndicatorKind> all = new ArrayList<>();
        all.addAll(FlowIndicators.FEEDS);
        all.addAll(TimeIndicators.FEEDS);
        all.addAll(DutyIndicators.FEEDS);
        all.addAll(DiscretionIndicators.FEEDS);
        all.addAll(ConcentrationIndicators.FEEDS);
        all.addAll(ProcurementIndicators.FEEDS);
        all.addAll(PaymentIndicators.FEEDS);
        all.addAll(PersonnelIndicators.FEEDS);
        all.addAll(InterestIndicators.FEEDS);
        all.addAll(AssetIndicators.FEEDS);
        all.addAll(ProgrammeIndicators.FEEDS);
        return List.copyOf(all);
    }
}
