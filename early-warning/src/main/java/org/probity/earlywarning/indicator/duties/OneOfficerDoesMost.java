package org.probity.earlywarning.indicator.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-C07, one officer does most of a case (一人包办): the greatest share of a case's events done by one officer. Counted are
 * events that name an officer, in cases with at least {@code minimum} of them.
 */
final class OneOfficerDoesMost extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-C07",
            1,
            Bands.above(Level.YELLOW, 0.9),
            "share of the case's events",
            List.of(Parameter.count("minimum", "events a case", 5)),
            "defined here");

    private final int minimum;

    OneOfficerDoesMost(Settings settings) {
        super(settings);
        this.minimum = settings.values().count("minimum");
    }

    @Override
    protected boolean mayConcern(List<String> sequence) {
        return sequence.size() >= minimum;
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        Map<String, Integer> byOfficer = new TreeMap<>();
        int total = 0;
        for (int i = 0; i < trace.size(); i++) {
            String officer = trace.officer(i);
            if (officer != null) {
                byOfficer.merge(officer, 1, Integer::sum);
                total++;
            }
        }
        if (total < Math.max(minimum, 1)) {
            return;
        }
        int inAll = total;
        byOfficer.forEach((officer, count) -> {
            double share = (double) count / inAll;
            if (settings().bands().level(share) != null) {
                Map<String, Object> facts = Map.of("officer", officer, "events", count, "total", inAll);
                judge(trace, officer, share, facts, Evidence.of(eventsOf(trace, officer)), out);
            }
        });
    }

    private static List<EventRef> eventsOf(Trace trace, String officer) {
        List<EventRef> events = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (officer.equals(trace.officer(i))) {
                events.add(trace.event(i).ref());
            }
        }
        return events;
    }
}
