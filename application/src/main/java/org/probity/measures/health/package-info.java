/** The programme's health (§6 group K, IR-H07, IR-I06): what of the programme itself stands still, was copied or declared away; each finding a reason to look. */
@NullMarked
@NamedInterface("health")
package org.probity.measures.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
