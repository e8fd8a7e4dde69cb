/** Meetings that study and decide together, with attendance, votes and recusal (F9). */
@NullMarked
@NamedInterface("meetings")
package org.probity.programme.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
