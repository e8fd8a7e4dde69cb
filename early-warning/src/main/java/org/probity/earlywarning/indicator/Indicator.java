package org.probity.earlywarning.indicator;

import java.time.Instant;
import java.util.Set;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.Signals;

/**
 * A fold with a reading of its state: where is there a reason to look? Indicators of level 1 read single cases and share
 * one fold, {@link CaseFold}; those of level 2 compare officers, parties or cases with each other.
 */
public sealed interface Indicator<E, S> permits CaseIndicator, GroupIndicator {

    /** The definition with what the authority has set. */
    Settings settings();

    Fold<E, S> fold();

    /**
     * The facts without which an event (for indicators over events) or a whole log says nothing to this indicator. A
     * runner may leave out what lacks one of them; it need not.
     */
    default Set<Field> needs() {
        return Set.of();
    }

    /** Reads the state of a key when everything known has been folded; must not change it. */
    void finish(String key, S state, Signals out);

    /**
     * Reads the state of a key as time passes without any event: limits that come near or pass. Called with any
     * instant, any number of times; must not change the state.
     */
    default void onTime(String key, S state, Instant now, Signals out) {}
}
