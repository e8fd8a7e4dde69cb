/** Gatherings of staff that inform and teach but do not vote: whom they call together, who came, who makes up for it (F9, F23). */
@NullMarked
@NamedInterface("gatherings")
package org.probity.programme.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
