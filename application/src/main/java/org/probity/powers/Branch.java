package org.probity.powers;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * Where a step may go next.
 *
 * @param to the number of the next step; none ends the case
 */
public record Branch(Bilingual condition, @Nullable Integer to) {}
