/** What the registers of measures, and those above them, are typed with and stamped with. */
@NullMarked
@NamedInterface("entry")
package org.probity.measures.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
