package org.probity.earlywarning.indicator.procurement;

import java.util.List;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;

/** IR-F09, deposits from one account (保证金同源): the deposits of several bidders were paid from one account. */
final class SameDeposit extends SharedBy {

    static final Definition DEFINITION = new Definition(
            "IR-F09",
            1,
            Bands.above(Level.RED, 1),
            "bidders",
            List.of(Parameter.texts("columns", "deposit_account")),
            "招标投标法实施条例 40(6)");

    SameDeposit(Settings settings) {
        super(settings);
    }
}
