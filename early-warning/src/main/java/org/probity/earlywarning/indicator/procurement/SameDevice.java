package org.probity.earlywarning.indicator.procurement;

import java.util.List;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;

/** IR-F07, same device or address (IP/MAC/硬件码相同): two bidders sent their bids from one address, machine, disk or key. */
final class SameDevice extends SharedBy {

    static final Definition DEFINITION = new Definition(
            "IR-F07",
            1,
            Bands.above(Level.RED, 1),
            "bidders",
            List.of(Parameter.texts("columns", "ip", "mac", "disk", "ca_key")),
            "招标投标法实施条例 40; practice of e-bidding supervision");

    SameDevice(Settings settings) {
        super(settings);
    }
}
