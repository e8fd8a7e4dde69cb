package org.probity.earlywarning.indicator.concentration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseGroupIndicator;
import org.probity.earlywarning.indicator.Decisions;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-E04, decision concentration in one person (权力集中): one officer's share of a power's final decisions, where others
 * decide too. The final decision is the last of a case.
 */
final class DecisionShare extends CaseGroupIndicator<Shares> {

    static final Definition DEFINITION = new Definition(
            "IR-E04",
            1,
            Bands.above(Level.YELLOW, 0.9),
            "share of the power's final decisions",
            List.of(
                    Decisions.PARAMETER,
                    Parameter.count("minimum", "final decisions", 20),
                    Parameter.count("minimumOfficers", "officers", 2)),
            "catalogue of indicators, group E");

    private final Decisions decisions;
    private final int minimum;
    private final int minimumOfficers;

    DecisionShare(Settings settings) {
        super(settings);
        this.decisions = new Decisions(settings);
        this.minimum = settings.values().count("minimum");
        this.minimumOfficers = settings.values().count("minimumOfficers");
    }

    @Override
    public Set<Field> needs() {
        return decisions.needs();
    }

    @Override
    public Shares init() {
        return new Shares();
    }

    @Override
    public void fold(Shares shares, Trace trace) {
        int last = decisions.lastOf(trace);
        String officer = last < 0 ? null : trace.officer(last);
        if (officer != null) {
            shares.add("", officer, trace.event(last));
        }
    }

    @Override
    public void merge(Shares shares, Shares later) {
        shares.merge(later);
    }

    @Override
    public void finish(String key, Shares shares, Signals out) {
        Map<String, EvidenceCollector> officers = shares.byWhole().getOrDefault("", Map.of());
        long total = Shares.total(officers);
        if (officers.size() < minimumOfficers || total < minimum) {
            return;
        }
        officers.forEach((officer, decided) -> {
            Map<String, Object> facts = Map.of("cases", decided.count(), "total", total);
            judge(key, officer, (double) decided.count() / total, facts, decided.evidence(), out);
        });
    }
}
