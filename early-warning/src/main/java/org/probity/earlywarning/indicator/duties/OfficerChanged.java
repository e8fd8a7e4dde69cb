package org.probity.earlywarning.indicator.duties;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-C08, change of officer between bound steps (绑定环节换人): steps that one officer should do were done by several. A pair
 * may name the same step twice: then its repetitions are bound to each other.
 */
final class OfficerChanged extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-C08",
            1,
            Bands.above(Level.YELLOW, 1),
            "officers",
            List.of(Parameter.table(
                    "bound",
                    Parameter.text("first").mustBeStated(),
                    Parameter.text("second").mustBeStated())),
            "binding of duties (Bertino, Ferrari, Atluri, ACM TISSEC 2 (1999))");

    private final List<Values> bound;

    OfficerChanged(Settings settings) {
        super(settings);
        this.bound = settings.values().rows("bound");
    }

    @Override
    protected boolean mayConcern(List<String> sequence) {
        return bound.stream()
                .anyMatch(pair -> sequence.contains(pair.text("first")) && sequence.contains(pair.text("second")));
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        for (Values pair : bound) {
            String first = pair.text("first");
            String second = pair.text("second");
            if (trace.find(first, 0) < 0 || trace.find(second, 0) < 0) {
                continue;
            }
            out.examined(settings().code(), first.equals(second) ? first : first + " / " + second);
            Set<String> officers = new TreeSet<>(OfficerSets.of(trace, first));
            officers.addAll(OfficerSets.of(trace, second));
            if (officers.size() > 1) {
                Evidence evidence = Evidence.of(OfficerSets.events(trace, first, second, officers));
                String subject = first.equals(second) ? first : first + " / " + second;
                judge(trace, subject, officers.size(), Map.of("officers", officers), evidence, out);
            }
        }
    }
}
