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
}
