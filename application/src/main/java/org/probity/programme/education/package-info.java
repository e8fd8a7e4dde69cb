/** Study and publicity through the year: events with attendance, the education log, quiz and integrity pledge (P1.2.3, P2.2.2g; F23). */
@NullMarked
@NamedInterface("education")
package org.probity.programme.education;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
