/** Petitions from the public and by hand: intake, masked reporters, two-way messages, clusters, petition reminders (P2.3a). */
@NullMarked
@NamedInterface("petitions")
package org.probity.supervision.petitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
