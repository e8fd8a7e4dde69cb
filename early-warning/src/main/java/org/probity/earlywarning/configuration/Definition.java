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
 * @param others measures besides the standard one, whose bands and unit stand above; mostly none
 */
public record Definition(
        String code,
        int version,
        Bands bands,
        String unit,
        List<Parameter> parameters,
        String source,
        List<Measure> others) {

    /** The parameter by which one of several measures is chosen. */
    private static final String MEASURE = "measure";

    /** Days within which the same reason to look at the same subject need not be told again. */
    public static final Parameter SUPPRESS = Parameter.count("suppressDays", "days", 90);

    public Definition {
        if (!parameters.contains(SUPPRESS)) {
            List<Parameter> all = new ArrayList<>(parameters);
            all.add(SUPPRESS);
            parameters = List.copyOf(all);
        }
        others = List.copyOf(others);
    }

    /** An indicator that knows one measure. */
    public Definition(String code, int version, Bands bands, String unit, List<Parameter> parameters, String source) {
        this(code, version, bands, unit, parameters, source, List.of());
    }

    /** The same, which may also be measured otherwise; the standard measure, too, then has a name. */
    public Definition measuredAlso(String standard, Measure other) {
        List<Parameter> all = new ArrayList<>();
        all.add(Parameter.choice(MEASURE, standard, other.name()));
        all.addAll(parameters);
        return new Definition(code, version, bands, unit, all, source, List.of(other));
    }

    /** Whether the values choose the measure of this name. */
    private static boolean isChosen(Measure measure, Values values) {
        return measure.name().equals(values.textOrNull(MEASURE));
    }

    /** The standard bands of the measure that the values choose. */
    public Bands bands(Values values) {
        return others.stream()
                .filter(other -> isChosen(other, values))
                .map(Measure::bands)
                .findFirst()
                .orElse(bands);
    }

    /** In what the measure that the values choose is counted. */
    public String unit(Values values) {
        return others.stream()
                .filter(other -> isChosen(other, values))
                .map(Measure::unit)
                .findFirst()
                .orElse(unit);
    }

    /** The indicator with nothing set. */
    public Settings standard() {
        return new Settings(this, bands, Values.standard(parameters));
    }
}
