/** The yearly education plan of the prevention and control measures, and who of the HIGH posts was reached (P2.2.2g; F23). */
@NullMarked
@NamedInterface("education")
package org.probity.measures.education;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
