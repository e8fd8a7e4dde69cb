/** Numbered letters from templates, with their service and receipt: what every reminder, inquiry, notice and order is written on. */
@NullMarked
@NamedInterface("letters")
package org.probity.supervision.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
