package org.probity.monitoring.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Examination;
import org.probity.earlywarning.indicator.Indicator;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.monitoring.Catalogue;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Signals;
import org.probity.monitoring.indicators.IndicatorInForce;
import org.probity.monitoring.indicators.Setting;

/**
 * The runs of one power held against its chart, its limits and its duties, case by case. Of a case that may go on, only what a later event
 * cannot take back is told: not that it stopped early, nor that its way is rare.
 */
final class ProcessExamination {

    /** What only a finished case can be told. */
    private static final Set<String> OF_FINISHED_CASES = Set.of("IR-A10", "IR-A11", "IR-A12", "IR-C07", "IR-E07");

    private final @Nullable DeclaredProcess process;
    private final Examination finished;
    private final Examination open;
    private final Signals ofCases = new Signals();
    private final Set<String> ends;

    /** @param alone whether single cases are judged and none is compared with another */
    ProcessExamination(
            @Nullable DeclaredProcess process,
            List<IndicatorInForce> settings,
            WorkingCalendar calendar,
            Instant now,
            boolean alone) {
        this.process = process;
        var checker = process == null ? null : process.checker();
        var all = indicators(process, settings, checker, calendar).stream()
                .filter(indicator -> !alone || indicator instanceof CaseIndicator)
                .toList();
        this.finished = new Examination(all, null);
        this.open = new Examination(
                all.stream()
                        .filter(indicator -> indicator instanceof CaseIndicator
                                && !OF_FINISHED_CASES.contains(
                                        indicator.settings().code()))
                        .toList(),
                now);
        this.ends = checker == null ? Set.of() : checker.endActivities();
    }

    private static List<Indicator<?, ?>> indicators(
            @Nullable DeclaredProcess process,
            List<IndicatorInForce> settings,
            @Nullable ConformanceChecker checker,
            WorkingCalendar calendar) {
        var engine = settings.stream()
                .filter(each -> each.setting().enabled())
                .map(each -> process == null ? each : declared(each, process))
                .map(IndicatorInForce::engine)
                .toList();
        return Catalogue.configured(
                new Configuration(engine, Configuration.AsOf.NEVER), new Surroundings(checker, calendar));
    }

    /** What the power's chart declares, unless the unit has stated its own. */
    private static IndicatorInForce declared(IndicatorInForce indicator, DeclaredProcess process) {
        return switch (indicator.code()) {
            case "IR-A03" -> with(indicator, "entitled", process.entitled());
            case "IR-B01" -> with(indicator, "limits", process.caseLimits());
            case "IR-B02" -> with(indicator, "limits", process.stepLimits());
            default -> indicator;
        };
    }

    private static IndicatorInForce with(IndicatorInForce indicator, String table, List<Map<String, Object>> rows) {
        var setting = indicator.setting();
        if (rows.isEmpty() || setting.parameters().containsKey(table)) {
            return indicator;
        }
        var parameters = new LinkedHashMap<>(setting.parameters());
        parameters.put(table, rows);
        return new IndicatorInForce(
                indicator.definition(),
                indicator.edition(),
                new Setting(
                        setting.enabled(),
                        setting.yellow(),
                        setting.orange(),
                        setting.red(),
                        parameters,
                        setting.sections(),
                        setting.powers()));
    }

    /** The signals of one case, whose events are in the order of time and called as the chart calls them. */
    List<Signal> judge(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        var last = events.get(events.size() - 1);
        var into = ends.contains(last.activity()) ? finished : open;
        events.forEach(into::accept);
        var found = into.close(last.caseId());
        ofCases.addAll(found);
        return found.found();
    }

    /** What the cases together say beyond each alone. */
    List<Signal> together() {
        return finished.signals().notIn(ofCases);
    }

    @Nullable
    DeclaredProcess process() {
        return process;
    }

    static List<RecordedEvent> named(@Nullable DeclaredProcess process, List<RecordedEvent> events, Ground ground) {
        var named = new ArrayList<RecordedEvent>();
        for (var event : events) {
            var post = event.post() == null && event.officer() != null ? ground.code(event.officer()) : event.post();
            named.add(new RecordedEvent(
                    event.row(),
                    event.caseId(),
                    process == null ? event.activity() : process.label(event.activity()),
                    event.epochMillis(),
                    event.offsetMinutes(),
                    process == null ? event.power() : process.code(),
                    event.officer(),
                    post,
                    event.section(),
                    event.counterparty(),
                    event.amount(),
                    event.currency(),
                    event.decision(),
                    event.reason(),
                    event.lifecycle(),
                    event.attributes()));
        }
        return named;
    }
}
