package org.probity.earlywarning.configuration;

/**
 * One indicator as an authority has set it.
 *
 * @param values of all parameters, those not written at their standard
 */
public record Settings(Definition definition, Bands bands, Values values) {

    public String code() {
        return definition.code();
    }

    /** In what the value of a signal is counted. */
    public String unit() {
        return definition.unit(values);
    }

    /** Whether the measure of this name is chosen, of an indicator that knows several. */
    public boolean measures(String name) {
        return name.equals(values.textOrNull("measure"));
    }
}
