/** Inquiry letters: questions one by one, answered by the addressee alone, evaluated by somebody not concerned (P4.2c, F12). */
@NullMarked
@NamedInterface("inquiries")
package org.probity.warnings.inquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
