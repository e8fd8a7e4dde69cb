/** Indicators in force with their versions, parameters and bands, and the runs of the engine over what the feeds hold. */
@NullMarked
@NamedInterface("indicators")
package org.probity.monitoring.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
