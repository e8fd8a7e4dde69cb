package org.probity.earlywarning.indicator;

import java.util.Set;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.Field;

/**
 * Which events are decisions: those of the activities that the parameter {@code decisions} names, or where it names
 * none, all that state a decision.
 */
public final class Decisions {

    public static final Parameter PARAMETER = Parameter.texts("decisions");

    private final Set<String> activities;

    public Decisions(Settings settings) {
        this.activities = Set.copyOf(settings.values().texts(PARAMETER.name()));
    }

    /** What an event needs to be a decision. */
    public Set<Field> needs() {
        return activities.isEmpty() ? Set.of(Field.DECISION) : Set.of();
    }

    public boolean include(Event event) {
        return activities.isEmpty() ? event.decision() != null : activities.contains(event.activity());
    }

    /** The position of the last decision of a case, or −1. */
    public int lastOf(Trace trace) {
        for (int i = trace.size() - 1; i >= 0; i--) {
            if (include(trace.event(i))) {
                return i;
            }
        }
        return -1;
    }
}
