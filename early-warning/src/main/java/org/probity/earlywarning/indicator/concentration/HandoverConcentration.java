package org.probity.earlywarning.indicator.concentration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseGroupIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;
import org.probity.earlywarning.statistics.Concentration;

/**
 * IR-E07, handover concentration (移交对象集中): an officer hands cases on to nearly always the same colleagues. A handover
 * is one event followed by the next of the same case with another officer; the value is the Herfindahl–Hirschman index
 * of the receivers' shares.
 */
final class HandoverConcentration extends CaseGroupIndicator<Shares> {

    static final Definition DEFINITION = new Definition(
            "IR-E07",
            1,
            Bands.above(Level.YELLOW, 0.5),
            "Herfindahl–Hirschman index, 0 to 1",
            List.of(Parameter.count("minimum", "handovers an officer", 30)),
            "handover of work: van der Aalst, Reijers, Song, CSCW 14 (2005)");

    private final int minimum;

    HandoverConcentration(Settings settings) {
        super(settings);
        this.minimum = settings.values().count("minimum");
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.OFFICER);
    }

    @Override
    public Shares init() {
        return new Shares();
    }

    @Override
    public void fold(Shares handovers, Trace trace) {
        for (int i = 1; i < trace.size(); i++) {
            String from = trace.officer(i - 1);
            String to = trace.officer(i);
            if (from != null && to != null && !from.equals(to)) {
                handovers.add(from, to, trace.event(i));
            }
        }
    }

    @Override
    public void merge(Shares handovers, Shares later) {
        handovers.merge(later);
    }

    @Override
    public void finish(String key, Shares handovers, Signals out) {
        handovers.byWhole().forEach((officer, receivers) -> {
            long total = Shares.total(receivers);
            if (total >= minimum) {
                List<Integer> counts = receivers.values().stream()
                        .map(each -> Math.toIntExact(each.count()))
                        .toList();
                Map.Entry<String, EvidenceCollector> most = receivers.entrySet().stream()
                        .max(Comparator.comparingLong(each -> each.getValue().count()))
                        .orElseThrow();
                Map<String, Object> facts = Map.of(
                        "receiver",
                        most.getKey(),
                        "share",
                        (double) most.getValue().count() / total,
                        "n",
                        total);
                double index = Concentration.herfindahl(counts);
                judge(key, officer, index, facts, most.getValue().evidence(), out);
            }
        });
    }
}
