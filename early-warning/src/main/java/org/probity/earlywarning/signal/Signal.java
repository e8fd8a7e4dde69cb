package org.probity.earlywarning.signal;

import java.util.Map;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;

/**
 * A reason to look, with its grounds. Never a finding: a person verifies before anything follows.
 *
 * @param indicator with code, version and all parameters as they were set
 * @param key of the fold that gave it: the case for level 1, the power (or what else is compared) for level 2
 * @param subject whom or what within the key the signal concerns, as shown to the reader
 * @param value what was measured, in the unit of the definition
 * @param threshold the limit that the value passed
 * @param wording which of the indicator's texts tells it, such as {@code signal}
 * @param facts what the text mentions besides value and threshold
 */
public record Signal(
        Settings indicator,
        Level level,
        String key,
        String subject,
        double value,
        double threshold,
        String wording,
        Map<String, Object> facts,
        Evidence evidence) {

    public String code() {
        return indicator.code();
    }

    /** Signals that bear the same key tell the same of the same subject; within the suppression days one is enough. */
    public String suppressionKey() {
        return code() + "|" + key + "|" + subject;
    }
}
