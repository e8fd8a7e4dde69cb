/**
 * Who answers for which risk post and risk point, to the person (P2.2.1a–d): derived from grade and organization, changed with a
 * reason, signed for in responsibility statements, and laid out as a calendar of duties.
 */
@NullMarked
@NamedInterface("responsibility")
package org.probity.measures.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
