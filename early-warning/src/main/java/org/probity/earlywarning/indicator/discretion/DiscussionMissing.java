package org.probity.earlywarning.indicator.discretion;

import java.util.List;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;

/** IR-D10, not discussed collectively (重大处罚未集体讨论): a major penalty decided without, or before, a collective discussion. */
final class DiscussionMissing extends BeforeDecision {

    static final Definition DEFINITION =
            new Definition("IR-D10", 1, Bands.above(Level.RED, 0), "decisions", List.of(), "行政处罚法 57");

    DiscussionMissing(Settings settings) {
        super(settings, "discussion");
    }
}
