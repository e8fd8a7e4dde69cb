/**
 * Charts of the exercise of powers (P2.1.1d, F4). In three layers: {@link org.probity.powers.charts.Chart} says what there is,
 * {@link org.probity.powers.charts.ChartLayout} where it stands, {@code ChartSvg} how it is painted.
 */
@NullMarked
@NamedInterface("charts")
package org.probity.powers.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
