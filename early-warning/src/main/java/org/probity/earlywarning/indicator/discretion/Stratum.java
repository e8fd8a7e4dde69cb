package org.probity.earlywarning.indicator.discretion;

import java.util.ArrayList;
import java.util.List;
import org.probity.earlywarning.log.Event;

/** What makes events alike: the same values of the facts that the configuration names, in its order. */
record Stratum(List<String> values) {

    static Stratum of(Event event, List<String> facts) {
        if (facts.isEmpty()) {
            return new Stratum(List.of());
        }
        List<String> values = new ArrayList<>(facts.size());
        for (String fact : facts) {
            String value = "activity".equals(fact) ? event.activity() : event.attribute(fact);
            values.add(value == null ? "" : value);
        }
        return new Stratum(values);
    }

    /** For the reader: the values, divided by commas. */
    String label() {
        return String.join(", ", values);
    }
}
