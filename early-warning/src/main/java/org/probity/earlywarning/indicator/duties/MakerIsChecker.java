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
 * IR-C01, maker is checker (制单复核同一人): two incompatible steps (four eyes) done by one person. A case counts where both
 * steps occur; there is a reason to look where the two sets of officers share anyone. With {@code compare: last} only the officer who
 * did each step last is looked at, so that an earlier check by the maker, later done anew by another, is forgiven.
 */
final class MakerIsChecker extends CaseIndicator {

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

    private final List<Values> pairs;

    MakerIsChecker(Settings settings) {
        super(settings);
        this.pairs = settings.values().rows("pairs");
    }

    @Override
    protected boolean mayConcern(List<String> sequence) {
        return pairs.stream()
                .anyMatch(pair -> sequence.contains(pair.text("first")) && sequence.contains(pair.text("second")));
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        for (Values pair : pairs) {
            examine(
                    trace,
                    pair.text("first"),
                    pair.text("second"),
                    pair.text("compare").equals(LAST),
                    out);
        }
    }

    private void examine(Trace trace, String first, String second, boolean lastOnly, Signals out) {
        if (trace.find(first, 0) < 0 || trace.find(second, 0) < 0) {
            return;
        }
        out.examined(settings().code(), first + " / " + second);
        Set<String> both = new TreeSet<>(OfficerSets.of(trace, first, lastOnly));
        both.retainAll(OfficerSets.of(trace, second, lastOnly));
        if (!both.isEmpty()) {
            Evidence evidence = Evidence.of(OfficerSets.events(trace, first, second, both));
            Map<String, Object> facts = Map.of("officers", both, "first", first, "second", second);
            judge(trace, first + " / " + second, both.size(), facts, evidence, out);
        }
    }
}
