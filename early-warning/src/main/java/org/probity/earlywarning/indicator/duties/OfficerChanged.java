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
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-C08, change of officer between bound steps (绑定环节换人): steps that one officer should do were done by several. A pair
 * may name the same step twice: then its repetitions are bound to each other.
 */
final class OfficerChanged extends StepPairs {

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

    OfficerChanged(Settings settings) {
        super(settings, "bound");
    }

    @Override
    void examine(Trace trace, Values pair, Signals out) {
        String first = pair.text("first");
        String second = pair.text("second");
        Set<String> officers = new TreeSet<>(OfficerSets.of(trace, first));
        officers.addAll(OfficerSets.of(trace, second));
        if (officers.size() > 1) {
            Evidence evidence = Evidence.of(OfficerSets.events(trace, first, second, officers));
            judge(trace, subject(pair), officers.size(), Map.of("officers", officers), evidence, out);
        }
    }
}
