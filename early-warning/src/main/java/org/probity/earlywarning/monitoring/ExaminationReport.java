package org.probity.earlywarning.monitoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.SignalReport;
import org.probity.earlywarning.signal.JsonLine;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Signals;

/**
 * The signals of a run over a log, over feeds, or over both.
 *
 * @param ran the indicators that had something to work on
 */
public record ExaminationReport(List<Settings> ran, Signals signals) implements SignalReport {

    /** Both as one. */
    ExaminationReport and(ExaminationReport other) {
        List<Settings> all = new ArrayList<>(ran);
        all.addAll(other.ran);
        Signals both = new Signals();
        both.addAll(signals);
        both.addAll(other.signals);
        return new ExaminationReport(List.copyOf(all), both);
    }

    @Override
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        ran.forEach(indicator -> counts.put(indicator.code(), 0));
        signals.found().forEach(signal -> counts.merge(signal.code(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public Map<String, Long> examined() {
        Map<String, Long> sums = new TreeMap<>();
        signals.examinedCodes()
                .forEach(code -> sums.put(
                        code,
                        signals.examined(code).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
        return sums;
    }

    @Override
    public void writeLines(Appendable out) throws IOException {
        for (Signal signal : signals.inOrder()) {
            out.append(JsonLine.of(signal)).append('\n');
        }
    }
}
