package org.probity.earlywarning.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Signals;

/** An indicator of level 1: it reads one case at a time. */
public abstract non-sealed class CaseIndicator implements Indicator<Event, Trace> {

    private final Settings settings;

    protected CaseIndicator(Settings settings) {
        this.settings = settings;
    }

    @Override
    public final Settings settings() {
        return settings;
    }

    @Override
    public final Fold<Event, Trace> fold() {
        return CaseFold.INSTANCE;
    }

    @Override
    public final void finish(String key, Trace trace, Signals out) {
        if (trace.size() > 0) {
            examine(trace, out);
        }
    }

    @Override
    public final void onTime(String key, Trace trace, Instant now, Signals out) {
        if (trace.size() > 0) {
            watch(trace, now, out);
        }
    }

    /**
     * Whether {@link #examine} asks for nothing but the sequence of activities, so that what gives no signal in one case
     * gives none in any other of its variant. A runner may then spare itself the others.
     */
    protected boolean followsFromActivities() {
        return false;
    }

    /**
     * Whether a case with these activities, open or closed, can give a signal at all. A runner asks once a variant, to
     * spare itself the cases that cannot.
     */
    protected boolean mayConcern(List<String> sequence) {
        return true;
    }

    /** Reads a case of at least one event. */
    protected abstract void examine(Trace trace, Signals out);

    /** Reads an open case as time passes. */
    protected void watch(Trace trace, Instant now, Signals out) {}

    /** A signal where the value has passed a band. */
    protected final void judge(
            Trace trace, String subject, double value, Map<String, Object> facts, Evidence evidence, Signals out) {
        judge(trace, subject, value, "signal", facts, evidence, out);
    }

    protected final void judge(
            Trace trace,
            String subject,
            double value,
            String wording,
            Map<String, Object> facts,
            Evidence evidence,
            Signals out) {
        Level level = settings.bands().level(value);
        if (level != null) {
            double threshold = settings.bands().passedThreshold(level);
            add(trace, level, subject, value, threshold, wording, facts, evidence, out);
        }
    }

    /** A signal whose level does not follow from the bands alone. */
    protected final void add(
            Trace trace,
            Level level,
            String subject,
            double value,
            double threshold,
            String wording,
            Map<String, Object> facts,
            Evidence evidence,
            Signals out) {
        out.add(new Signal(settings, level, trace.caseId(), subject, value, threshold, wording, facts, evidence));
    }
}
