package org.probity.earlywarning.indicator;

import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.log.Event;

/** An indicator of level 2 over single events, by power unless it says otherwise. */
public abstract non-sealed class EventGroupIndicator<S> extends GroupIndicator<Event, S> {

    protected EventGroupIndicator(Settings settings) {
        super(settings);
    }

    /** The power, or an empty text where the event names none; null where {@link #concerns} says no. */
    @Override
    public @Nullable String key(Event event) {
        if (!concerns(event)) {
            return null;
        }
        String power = event.power();
        return power == null ? "" : power;
    }

    /** Whether the event counts at all. */
    protected abstract boolean concerns(Event event);
}
