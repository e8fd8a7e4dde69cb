package org.probity.earlywarning.indicator.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Decisions;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-B10, idle before the decision (决定前搁置): for many days, and for most of the case's time up to its last decision,
 * nothing was done before that decision was made.
 */
final class IdleBeforeDecision extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-B10",
            1,
            Bands.above(Level.YELLOW, 30),
            "calendar days",
            List.of(Decisions.PARAMETER, Parameter.share("minimumShare", 0.5)),
            "defined here");

    private final Decisions decisions;
    private final double minimumShare;

    IdleBeforeDecision(Settings settings) {
        super(settings);
        this.decisions = new Decisions(settings);
        this.minimumShare = settings.values().number("minimumShare");
    }

    @Override
    public Set<Field> needs() {
        return decisions.needs();
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        int decided = decisions.lastOf(trace);
        if (decided < 1) {
            return;
        }
        Event first = trace.event(0);
        Event before = trace.event(decided - 1);
        Event decision = trace.event(decided);
        if (!first.hasTime() || !before.hasTime() || !decision.hasTime()) {
            return;
        }
        double idle = LocalTimes.day(decision) - LocalTimes.day(before);
        double elapsed = LocalTimes.day(decision) - LocalTimes.day(first);
        if (elapsed > 0 && idle / elapsed >= minimumShare) {
            Map<String, Object> facts = Map.of("activity", decision.activity(), "share", idle / elapsed);
            judge(trace, decision.activity(), idle, facts, Evidence.of(before.ref(), decision.ref()), out);
        }
    }
}
