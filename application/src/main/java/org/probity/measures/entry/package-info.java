/** What the registers of measures are typed with and stamped with. */
@NullMarked
@NamedInterface("entry")
package org.probity.measures.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
