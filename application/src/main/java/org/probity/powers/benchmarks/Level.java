package org.probity.powers.benchmarks;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * One answer to what a factor asks.
 *
 * @param points how much it weighs, 0 to 100; none while it is drafted
 */
public record Level(Bilingual name, @Nullable Integer points) {}
