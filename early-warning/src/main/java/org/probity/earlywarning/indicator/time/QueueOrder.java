package org.probity.earlywarning.indicator.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseGroupIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;
import org.probity.earlywarning.statistics.Inversions;

/**
 * IR-B06, queue order broken (插队办理): among the cases of one power that one officer finished on one day, the pairs of
 * which the later accepted was finished first. Overtaking across days is left to the limits: it has too many innocent
 * causes.
 */
final class QueueOrder extends CaseGroupIndicator<Map<QueueOrder.OfficerDay, List<Span>>> {

    static final Definition DEFINITION = new Definition(
            "IR-B06",
            1,
            Bands.above(Level.YELLOW, 5),
            "inversions an officer a day",
            List.of(Parameter.text("from"), Parameter.texts("to")),
            "catalogue of indicators, group B");

    private final Span.Between between;

    QueueOrder(Settings settings) {
        super(settings);
        this.between = new Span.Between(
                settings.values().textOrNull("from"),
                Set.copyOf(settings.values().texts("to")),
                Set.of());
    }

    record OfficerDay(String officer, long day) {}

    @Override
    public Map<OfficerDay, List<Span>> init() {
        return new HashMap<>();
    }

    @Override
    public void fold(Map<OfficerDay, List<Span>> finished, Trace trace) {
        Span span = trace.size() < 2 ? null : between.in(trace);
        Event end = span == null ? null : span.to();
        String officer = end == null ? null : end.officer();
        if (span != null && end != null && officer != null) {
            finished.computeIfAbsent(new OfficerDay(officer, LocalTimes.day(end)), unknown -> new ArrayList<>())
                    .add(span);
        }
    }

    @Override
    public void merge(Map<OfficerDay, List<Span>> finished, Map<OfficerDay, List<Span>> later) {
        later.forEach((day, spans) ->
                finished.computeIfAbsent(day, unknown -> new ArrayList<>()).addAll(spans));
    }

    @Override
    public void finish(String key, Map<OfficerDay, List<Span>> finished, Signals out) {
        finished.forEach((day, spans) -> {
            long[] ends = spans.stream()
                    .sorted(Comparator.comparingLong((Span span) -> span.from().epochMillis())
                            .thenComparingLong(QueueOrder::end))
                    .mapToLong(QueueOrder::end)
                    .toArray();
            long inversions = ends.length < 2 ? 0 : Inversions.count(ends);
            if (settings().bands().level(inversions) != null) {
                EvidenceCollector evidence = new EvidenceCollector();
                spans.forEach(span -> evidence.add(span.to() == null ? span.from() : span.to()));
                Map<String, Object> facts =
                        Map.of("officer", day.officer(), "date", LocalTimes.date(day.day()), "n", spans.size());
                String subject = day.officer() + " " + LocalTimes.date(day.day());
                judge(key, subject, inversions, facts, evidence.evidence(), out);
            }
        });
    }

    private static long end(Span span) {
        return span.to() == null ? Long.MAX_VALUE : span.to().epochMillis();
    }
}
