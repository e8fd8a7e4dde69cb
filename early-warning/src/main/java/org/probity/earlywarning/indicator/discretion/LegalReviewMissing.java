package org.probity.earlywarning.indicator.discretion;

import java.util.List;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;

/** IR-D09, legal review missing (应法制审核未审核): a major penalty decided without, or before, its legal review. */
final class LegalReviewMissing extends BeforeDecision {

    static final Definition DEFINITION =
            new Definition("IR-D09", 1, Bands.above(Level.RED, 0), "decisions", List.of(), "行政处罚法 58");

    LegalReviewMissing(Settings settings) {
        super(settings, "legal_review");
    }
}
