/** Public notices with their period, objections and conclusion (F19; P2.1.3a). */
@NullMarked
@NamedInterface("notices")
package org.probity.programme.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
