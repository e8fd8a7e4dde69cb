package org.probity.earlywarning.indicator.discretion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Measure;
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
 * An officer's share of one outcome (or that of an agent who files cases) against that of all others of the power. Measured by {@code test}: two-proportion z
 * test, adjusted for the number of officers compared (Benjamini–Hochberg); the value is the adjusted p-value: how likely
 * at most such a difference is if all decide alike. Measured by {@code spread}: how many standard deviations of the
 * officers' shares it lies from their mean. That is the catalogue's plain rule; among five officers or fewer nobody can
 * lie two of them away, and it does not know how few decisions may make a share by chance.
 */
abstract class OfficerRate extends EventGroupIndicator<Map<String, OfficerRate.Outcomes>> {

    private static final String SPREAD = "spread";
    private static final String COUNTERPARTY = "counterparty";

    private final Decisions decisions;
    private final Set<String> outcomes;
    private final int minimum;
    private final boolean ofCounterparties;

    OfficerRate(Settings settings) {
        super(settings);
        this.decisions = new Decisions(settings);
        this.outcomes = Set.copyOf(settings.values().texts("outcomes"));
        this.minimum = settings.values().count("minimum");
        this.ofCounterparties = settings.values().text("of").equals(COUNTERPARTY);
    }

    /** The measure by the spread of the officers' shares. */
    static Measure spread(Level level) {
        return new Measure(SPREAD, Bands.above(level, 2), "standard deviations from the officers' mean");
    }

    static List<Parameter> parameters(int minimum) {
        return List.of(
                Decisions.PARAMETER,
                Parameter.texts("outcomes"),
                Parameter.choice("of", "officer", COUNTERPARTY),
                Parameter.count("minimum", "decisions an officer", minimum));
    }

    /** The p-value of an officer's z against the others. */
    abstract double pValue(double z);

    /** How far an officer is out, of the standard deviations from the mean with their sign. */
    abstract double distance(double deviations);

    /** An officer's decisions in all, and those with the outcome. */
    static final class Outcomes {
        private long decisions;
        private final EvidenceCollector hits = new EvidenceCollector();

        private double share() {
            return (double) hits.count() / decisions;
        }
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.DECISION, ofCounterparties ? Field.COUNTERPARTY : Field.OFFICER);
    }

    @Override
    protected boolean concerns(Event event) {
        return decisions.include(event) && who(event) != null && event.decision() != null;
    }

    private @Nullable String who(Event event) {
        return ofCounterparties ? event.counterparty() : event.officer();
    }

    @Override
    public Map<String, Outcomes> init() {
        return new TreeMap<>();
    }

    @Override
    public void fold(Map<String, Outcomes> officers, Event event) {
        Outcomes counted = officers.computeIfAbsent(String.valueOf(who(event)), unknown -> new Outcomes());
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
        List<Map.Entry<String, Outcomes>> compared = officers.entrySet().stream()
                .filter(each -> each.getValue().decisions >= minimum)
                .toList();
        if (settings().measures(SPREAD)) {
            bySpread(key, compared, out);
        } else {
            byTest(key, officers, compared, out);
        }
    }

    private void bySpread(String key, List<Map.Entry<String, Outcomes>> compared, Signals out) {
        double[] shares = compared.stream()
                .mapToDouble(officer -> officer.getValue().share())
                .toArray();
        double mean = Arrays.stream(shares).average().orElse(0);
        double squares = Arrays.stream(shares)
                .map(share -> (share - mean) * (share - mean))
                .sum();
        double deviation = Math.sqrt(squares / (shares.length - 1));
        // Nobody stands out of a single one, or where all are alike but for rounding.
        if (shares.length < 2 || deviation < 1e-12) {
            return;
        }
        for (Map.Entry<String, Outcomes> officer : compared) {
            Outcomes own = officer.getValue();
            Map<String, Object> facts = Map.of(
                    "share",
                    own.share(),
                    "mean",
                    mean,
                    "deviation",
                    deviation,
                    "officers",
                    shares.length,
                    "n",
                    own.decisions);
            double value = distance((own.share() - mean) / deviation);
            judge(key, officer.getKey(), value, SPREAD, facts, own.hits.evidence(), out);
        }
    }

    private void byTest(
            String key, Map<String, Outcomes> officers, List<Map.Entry<String, Outcomes>> compared, Signals out) {
        long decided =
                officers.values().stream().mapToLong(each -> each.decisions).sum();
        long hits =
                officers.values().stream().mapToLong(each -> each.hits.count()).sum();
        double[] zs = compared.stream()
                .map(Map.Entry::getValue)
                .mapToDouble(each -> Proportions.z(
                        each.hits.count(), each.decisions, hits - each.hits.count(), decided - each.decisions))
                .toArray();
        double[] adjusted =
                FalseDiscoveryRate.adjust(Arrays.stream(zs).map(this::pValue).toArray());
        for (int i = 0; i < zs.length; i++) {
            Outcomes own = compared.get(i).getValue();
            long others = decided - own.decisions;
            if (others > 0) {
                Map<String, Object> facts = Map.of(
                        "share",
                        own.share(),
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
