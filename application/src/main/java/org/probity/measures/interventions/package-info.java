/**
 * What leaders' interventions staff met with, as they wrote it down (F22). Read by whoever wrote it and whoever examines it; for everybody
 * else there is nothing there, neither a number nor a refusal (segregation 4, 7).
 */
@NullMarked
@NamedInterface("interventions")
package org.probity.measures.interventions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
