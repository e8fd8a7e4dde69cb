/** The four stages of a cycle and the gates between them (P0.6), and how far the year is in each. */
@NullMarked
@NamedInterface("stages")
package org.probity.programme.stages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
