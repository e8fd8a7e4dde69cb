package org.probity.earlywarning.indicator.time;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-B09, times out of profile (办理节奏异常): between two activities of the case lies far less or far more time than is
 * usual of this power, |z| above ζ. One signal a case; the value is its greatest |z|.
 */
final class UnusualTimes extends CaseGroupIndicator<RecordedSteps> {

    static final Definition DEFINITION = new Definition(
            "IR-B09",
            1,
            Bands.above(Level.YELLOW, 6),
            "standard deviations (ζ)",
            List.of(
                    Parameter.count("minimum", "occurrences of a pair", 20),
                    Parameter.count("longest", "events", 1000)),
            "Stertz, Mangler, Rinderle-Ma, Temporal conformance checking at runtime (2020)");

    private final int minimum;
    private final int longest;

    UnusualTimes(Settings settings) {
        super(settings);
        this.minimum = settings.values().count("minimum");
        this.longest = settings.values().count("longest");
    }

    @Override
    public RecordedSteps init() {
        return new RecordedSteps();
    }

    @Override
    public void fold(RecordedSteps steps, Trace trace) {
        steps.add(trace, longest);
    }

    @Override
    public void merge(RecordedSteps steps, RecordedSteps later) {
        steps.merge(later);
    }

    @Override
    public void finish(String key, RecordedSteps steps, Signals out) {
        TemporalProfile profile = TemporalProfile.of(steps, minimum);
        List<Unusual> ofCase = new ArrayList<>();
        TemporalProfile.forEachPair(steps, (caseIndex, earlier, later) -> {
            if (!ofCase.isEmpty() && ofCase.get(0).caseIndex() != caseIndex) {
                tell(key, steps, ofCase, out);
                ofCase.clear();
            }
            double z = Math.abs(profile.z(earlier, later));
            if (settings().bands().level(z) != null) {
                ofCase.add(new Unusual(caseIndex, earlier, later, z));
            }
        });
        if (!ofCase.isEmpty()) {
            tell(key, steps, ofCase, out);
        }
    }

    private record Unusual(int caseIndex, int earlier, int later, double z) {}

    private void tell(String key, RecordedSteps steps, List<Unusual> found, Signals out) {
        Unusual greatest = found.get(0);
        Set<EventRef> events = new LinkedHashSet<>();
        for (Unusual each : found) {
            greatest = each.z() > greatest.z() ? each : greatest;
            events.add(steps.ref(each.caseIndex(), each.earlier()));
            events.add(steps.ref(each.caseIndex(), each.later()));
        }
        Map<String, Object> facts = Map.of(
                "deviations",
                found.size(),
                "from",
                steps.activityName(steps.activity(greatest.earlier())),
                "to",
                steps.activityName(steps.activity(greatest.later())));
        String caseId = steps.caseId(greatest.caseIndex());
        judge(key, caseId, greatest.z(), facts, Evidence.of(List.copyOf(events)), out);
    }
}
