/** Timed work of all modules by one clockwork, reminders of what is due, and the digest of them by mail (P1.1.5, §5). */
@NullMarked
@NamedInterface("deadlines")
package org.probity.shell.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
