package org.probity.earlywarning.indicator.discretion;

import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.statistics.Normal;

/** IR-D06, approval rate outlier (审批通过率异常): an officer approves more often, or less often, than the others do. */
final class ApprovalRateOutlier extends OfficerRate {

    static final Definition DEFINITION = new Definition(
                    "IR-D06",
                    2,
                    Bands.below(Level.YELLOW, 0.05),
                    "adjusted p-value",
                    OfficerRate.parameters(30),
                    "catalogue of indicators, group D; Benjamini and Hochberg (1995)")
            .measuredAlso("test", OfficerRate.spread(Level.YELLOW));

    ApprovalRateOutlier(Settings settings) {
        super(settings);
    }

    @Override
    double pValue(double z) {
        return Normal.bothTails(z);
    }

    @Override
    double distance(double deviations) {
        return Math.abs(deviations);
    }
}
