/** Feedback that staff give on what was decided, during a window, by name or without one (F25; P2.1.2k). */
@NullMarked
@NamedInterface("feedback")
package org.probity.programme.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
