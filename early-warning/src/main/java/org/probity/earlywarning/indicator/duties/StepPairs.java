package org.probity.earlywarning.indicator.duties;

import java.util.List;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Signals;

/** An indicator over declared pairs of steps; a case counts for a pair where both steps occur. */
abstract class StepPairs extends CaseIndicator {

    private final List<Values> pairs;

    /** @param table the parameter that lists the pairs, with {@code first} and {@code second} */
    StepPairs(Settings settings, String table) {
        super(settings);
        this.pairs = settings.values().rows(table);
    }

    @Override
    protected final boolean mayConcern(List<String> sequence) {
        return pairs.stream().anyMatch(pair -> occur(pair, sequence));
    }

    @Override
    protected final void examine(Trace trace, Signals out) {
        for (Values pair : pairs) {
            if (occur(pair, trace.activities())) {
                out.examined(settings().code(), subject(pair));
                examine(trace, pair, out);
            }
        }
    }

    /** Reads a case in which both steps of a pair occur. */
    abstract void examine(Trace trace, Values pair, Signals out);

    static String subject(Values pair) {
        String first = pair.text("first");
        String second = pair.text("second");
        return first.equals(second) ? first : first + " / " + second;
    }

    private static boolean occur(Values pair, List<String> sequence) {
        return sequence.contains(pair.text("first")) && sequence.contains(pair.text("second"));
    }
}
