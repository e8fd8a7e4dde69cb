package org.probity.earlywarning.indicator.discretion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.Decisions;
import org.probity.earlywarning.indicator.EventGroupIndicator;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;
import org.probity.earlywarning.statistics.FalseDiscoveryRate;
import org.probity.earlywarning.statistics.Proportions;

/**
 * An officer's share of one outcome against that of all others of the power: two-proportion z test, adjusted for the
 * number of officers compared (Benjamini–Hochberg). The value is the adjusted p-value: how likely at most such a
 * difference is if all decide alike.
 */
abstract class OfficerRate extends EventGroupIndicator<Map<String, OfficerRate.Outcomes>> {

    private final Decisions decisions;
    private final Set<String> outcomes;
    private final int minimum;

    OfficerRate(Settings settings) {
        super(settings);
        this.decisions = new Decisions(settings);
        this.outcomes = Set.copyOf(settings.values().texts("outcomes"));
        this.minimum = settings.values().count("minimum");
    }

    static List<Parameter> parameters(int minimum) {
        return List.of(
                Decisions.PARAMETER,
                Parameter.texts("outcomes"),
                Parameter.count("minimum", "decisions an officer", minimum));
    }

    /** The p-value of an officer's z against the others. */
    abstract double pValue(double z);

    /** An officer's decisions in all, and those with the outcome. */
    static final class Outcomes {
        private long decisions;
        private final EvidenceCollector hits = new EvidenceCollector();
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.DECISION, Field.OFFICER);
    }

    @Override
    protected boolean concerns(Event event) {
        return decisions.include(event) && event.officer() != null && event.decision() != null;
    }

    @Override
    public Map<String, Outcomes> init() {
        return new TreeMap<>();
    }

    @Override
    public void fold(Map<String, Outcomes> officers, Event event) {
        Outcomes counted = officers.computeIfAbsent(String.valueOf(event.officer()), unknown -> new Outcomes());
        counted.decisions++;
        if (outcomes.contains(String.valueOf(event.decision()))) {
            counted.hits.add(event);
        }
    }

    @Override
    public void merge(Map<String, Outcomes> officers, Map<String, Outcomes> later) {
        later.forEach((officer, counted) -> {
            Outcomes joined = officers.computeIfAbsent(officer, unknown -> new Outcomes());
            joined.decisions += counted.decisions;
            joined.hits.merge(counted.hits);
        });
    }

    @Override
    public void finish(String key, Map<String, Outcomes> officers, Signals out) {
        long decided =
                officers.values().stream().mapToLong(each -> each.decisions).sum();
        long hits =
                officers.values().stream().mapToLong(each -> each.hits.count()).sum();
        List<Map.Entry<String, Outcomes>> compared = officers.entrySet().stream()
                .filter(each -> each.getValue().decisions >= minimum)
                .toList();
        double[] zs = compared.stream()
                .map(Map.Entry::getValue)
                .mapToDouble(each -> Proportions.z(
                        each.hits.count(), each.decisions, hits - each.hits.count(), decided - each.decisions))
                .toArray();
        double[] adjusted = FalseDiscoveryRate.adjust(
                java.util.Arrays.stream(zs).map(this::pValue).toArray());
        for (int i = 0; i < zs.length; i++) {
            Outcomes own = compared.get(i).getValue();
            long others = decided - own.decisions;
            if (others > 0) {
                Map<String, Object> facts = Map.of(
                        "share",
                        (double) own.hits.count() / own.decisions,
                        "peers",
                        (double) (hits - own.hits.count()) / others,
                        "n",
                        own.decisions,
                        "z",
                        zs[i]);
                judge(key, compared.get(i).getKey(), adjusted[i], facts, own.hits.evidence(), out);
            }
        }
    }
}
