package org.probity.earlywarning.indicator;

import java.util.Map;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Signals;

/**
 * An indicator of level 2: it compares what has one key, and is its own fold. Since parts of a log may come in any
 * order of cases, what it tells must not depend on the order within its state.
 */
public abstract sealed class GroupIndicator<E, S> implements Indicator<E, S>, Fold<E, S>
        permits EventGroupIndicator, CaseGroupIndicator {

    private final Settings settings;

    GroupIndicator(Settings settings) {
        this.settings = settings;
    }

    @Override
    public final Settings settings() {
        return settings;
    }

    @Override
    public final Fold<E, S> fold() {
        return this;
    }

    /** A signal where the value has passed a band. */
    protected final void judge(
            String key, String subject, double value, Map<String, Object> facts, Evidence evidence, Signals out) {
        judge(key, subject, value, "signal", facts, evidence, out);
    }

    protected final void judge(
            String key,
            String subject,
            double value,
            String wording,
            Map<String, Object> facts,
            Evidence evidence,
            Signals out) {
        Level level = settings.bands().level(value);
        if (level != null) {
            double threshold = settings.bands().passedThreshold(level);
            out.add(new Signal(settings, level, key, subject, value, threshold, wording, facts, evidence));
        }
    }
}
