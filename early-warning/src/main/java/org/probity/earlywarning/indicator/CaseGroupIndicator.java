package org.probity.earlywarning.indicator;

import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;

/** An indicator of level 2 over whole cases, by power unless it says otherwise. */
public abstract non-sealed class CaseGroupIndicator<S> extends GroupIndicator<Trace, S> {

    protected CaseGroupIndicator(Settings settings) {
        super(settings);
    }

    @Override
    public @Nullable String key(Trace trace) {
        return trace.power();
    }
}
