package org.probity.earlywarning.indicator.discretion;

import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.statistics.Normal;

/** IR-D03, reduced or exempted too often (减免率畸高): an officer reduces or exempts more often than the others do. */
final class ReducedTooOften extends OfficerRate {

    static final Definition DEFINITION = new Definition(
                    "IR-D03",
                    2,
                    Bands.below(Level.ORANGE, 0.05),
                    "adjusted p-value",
                    OfficerRate.parameters(20),
                    "catalogue of indicators, group D; Benjamini and Hochberg (1995)")
            .measuredAlso("test", OfficerRate.spread(Level.ORANGE));

    ReducedTooOften(Settings settings) {
        super(settings);
    }

    @Override
    double pValue(double z) {
        return Normal.upperTail(z);
    }

    @Override
    double distance(double deviations) {
        return deviations;
    }
}
