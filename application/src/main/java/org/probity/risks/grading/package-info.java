/** How a risk point's grade is proposed, given opinions on, decided, made public and put in force (P2.1.3; §4.2; F5). */
@NullMarked
@NamedInterface("grading")
package org.probity.risks.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
