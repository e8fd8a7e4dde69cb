/** Reminders, by letter or by talk: prompt, protective, acknowledged in the person's own words (P4.2b, F11). */
@NullMarked
@NamedInterface("reminders")
package org.probity.warnings.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
