package org.probity.earlywarning.indicator;

import java.util.List;
import java.util.function.BiFunction;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Settings;

/**
 * An indicator as the catalogue lists it.
 *
 * @param maker makes it from settings: none where it has nothing to work on, for want of a chart or of a declaration
 *     that it needs; two where a rule has a half for single cases and a half that compares them
 */
public record IndicatorKind(Definition definition, BiFunction<Settings, Surroundings, List<Indicator<?, ?>>> maker) {}
