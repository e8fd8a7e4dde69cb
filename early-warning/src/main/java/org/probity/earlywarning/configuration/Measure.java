package org.probity.earlywarning.configuration;

/**
 * A way to measure what an indicator looks at. Where an indicator knows several, the parameter {@code measure} chooses.
 *
 * @param name the word by which it is chosen
 * @param bands which hold unless the configuration says otherwise
 * @param unit in what the value is counted that the bands divide
 */
public record Measure(String name, Bands bands, String unit) {}
