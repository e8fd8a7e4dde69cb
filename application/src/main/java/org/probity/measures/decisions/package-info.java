/** Integrity assessment before a decision is tabled: who submits, assesses and is responsible (F26, P2.2). */
@NullMarked
@NamedInterface("decisions")
package org.probity.measures.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
