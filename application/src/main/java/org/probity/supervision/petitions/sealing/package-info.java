/** Keys, codes and what is sealed under them: nothing here knows what a petition is. */
@NullMarked
package org.probity.supervision.petitions.sealing;

import org.jspecify.annotations.NullMarked;
