package org.probity.earlywarning.indicator.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseGroupIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-A11, rare way through the process (罕见流程路径): hardly any case of this power takes this sequence of activities.
 * Where nearly every case differs from all others, rarity says nothing: if variants as rare as this make up more than
 * {@code mostCases} of the cases, none is told.
 */
final class RareVariant extends CaseGroupIndicator<Map<List<String>, EvidenceCollector>> {

    static final Definition DEFINITION = new Definition(
            "IR-A11",
            1,
            Bands.below(Level.YELLOW, 0.001),
            "share of the power's cases",
            List.of(Parameter.count("minimum", "cases", 1000), Parameter.share("mostCases", 0.05)),
            "variant analysis; minimum n ours");

    private final int minimum;
    private final double mostCases;

    RareVariant(Settings settings) {
        super(settings);
        this.minimum = settings.values().count("minimum");
        this.mostCases = settings.values().number("mostCases");
    }

    @Override
    public Map<List<String>, EvidenceCollector> init() {
        return new HashMap<>();
    }

    @Override
    public void fold(Map<List<String>, EvidenceCollector> variants, Trace trace) {
        variants.computeIfAbsent(trace.activities(), unknown -> new EvidenceCollector())
                .add(trace.event(0));
    }

    @Override
    public void merge(Map<List<String>, EvidenceCollector> variants, Map<List<String>, EvidenceCollector> later) {
        later.forEach((variant, cases) -> variants.computeIfAbsent(variant, unknown -> new EvidenceCollector())
                .merge(cases));
    }

    @Override
    public void finish(String key, Map<List<String>, EvidenceCollector> variants, Signals out) {
        long total =
                variants.values().stream().mapToLong(EvidenceCollector::count).sum();
        long inRare = variants.values().stream()
                .mapToLong(EvidenceCollector::count)
                .filter(count -> settings().bands().level((double) count / total) != null)
                .sum();
        if (total < minimum || inRare > mostCases * total) {
            return;
        }
        variants.forEach((variant, cases) -> {
            Map<String, Object> facts = Map.of("cases", cases.count(), "total", total);
            String subject = String.join(" → ", variant);
            judge(key, subject, (double) cases.count() / total, facts, cases.evidence(), out);
        });
    }
}
