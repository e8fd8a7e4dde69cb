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
 * IR-C01, maker is checker (制单复核同一人): two incompatible steps (four eyes) done by one person. A case counts where both
 * steps occur; there is a reason to look where the two sets of officers share anyone. With {@code compare: last} only the officer who
 * did each step last is looked at, so that an earlier check by the maker, later done anew by another, is forgiven.
 */
final class MakerIsChecker extends StepPairs {

    private static final String LAST = "last";

    static final Definition DEFINITION = new Definition(
            "IR-C01",
            1,
            Bands.above(Level.RED, 0),
            "officers who did both",
            List.of(Parameter.table(
                    "pairs",
                    Parameter.text("first").mustBeStated(),
                    Parameter.text("second").mustBeStated(),
                    Parameter.choice("compare", "any", LAST))),
            "财会〔2012〕21号 (incompatible posts)");

    MakerIsChecker(Settings settings) {
        super(settings, "pairs");
    }

    @Override
    void examine(Trace trace, Values pair, Signals out) {
        String first = pair.text("first");
        String second = pair.text("second");
        boolean lastOnly = pair.text("compare").equals(LAST);
        Set<String> both = new TreeSet<>(OfficerSets.of(trace, first, lastOnly));
        both.retainAll(OfficerSets.of(trace, second, lastOnly));
        if (!both.isEmpty()) {
            Evidence evidence = Evidence.of(OfficerSets.events(trace, first, second, both));
            Map<String, Object> facts = Map.of("officers", both, "first", first, "second", second);
            judge(trace, subject(pair), both.size(), facts, evidence, out);
        }
    }
}
