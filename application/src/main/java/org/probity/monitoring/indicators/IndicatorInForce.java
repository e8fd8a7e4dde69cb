package org.probity.monitoring.indicators;

import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Settings;

/**
 * An indicator as it holds in a unit on a day.
 *
 * @param edition 0 while the catalogue's standard holds, which nobody has changed
 */
public record IndicatorInForce(Definition definition, int edition, Setting setting) {

    public String code() {
        return definition.code();
    }

    /** How the engine runs it. */
    public Settings engine() {
        return SettingJson.engine(definition, setting);
    }
}
