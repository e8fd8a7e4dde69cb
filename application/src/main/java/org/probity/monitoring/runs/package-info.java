/** Runs of the engine over what the feeds and the application's own registers hold: what arrives is judged at once, what was told is not told again. */
@NullMarked
@NamedInterface("runs")
package org.probity.monitoring.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
