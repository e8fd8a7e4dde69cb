package org.probity.earlywarning.configuration;

import java.util.ArrayList;
import java.util.List;

/**
 * What an indicator is, apart from how it works. Its name, rule and wording in both languages stand in the catalogue's
 * text files under its code.
 *
 * @param code as in the catalogue of indicators, such as {@code IR-A01}
 * @param version raised with every change of the rule; a signal cites it
 * @param bands which hold unless the configuration says otherwise
 * @param unit in what the value is counted that the bands divide
 * @param parameters that may be set besides the bands
 * @param source the law, paper or register of the rule
 */
public record Definition(
        String code, int version, Bands bands, String unit, List<Parameter> parameters, String source) {

    /** Days within which the same reason to look at the same subject need not be told again. */
    public static final Parameter SUPPRESS = Parameter.count("suppressDays", "days", 90);

    public Definition {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(SUPPRESS);
        parameters = List.copyOf(all);
    }

    /** The indicator with nothing set. */
    public Settings standard() {
        return new Settings(this, bands, Values.standard(parameters));
    }
}
