/** The gap report (P0.4): what of powers, posts, steps, points and measures lacks its counterpart, each gap one click from where it is closed. */
@NullMarked
@NamedInterface("gaps")
package org.probity.measures.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
