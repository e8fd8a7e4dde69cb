package org.probity.earlywarning.indicator;

import java.util.function.BiFunction;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Settings;

/** An indicator over records as the catalogue lists it. */
public record FeedIndicatorKind(Definition definition, BiFunction<Settings, Surroundings, FeedIndicator> maker) {}
