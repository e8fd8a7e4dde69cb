package org.probity.earlywarning.indicator;

import java.io.IOException;
import java.util.Map;

/** The signals of one examination. */
public interface SignalReport {

    /** How many signals of each code, in the order of codes; indicators that ran and found none count zero. */
    Map<String, Integer> counts();

    /** How many cases or stretches were judged, by code; only of indicators that judge what is declared. */
    Map<String, Long> examined();

    /** Writes one signal a line, each a JSON object. */
    void writeLines(Appendable out) throws IOException;
}
