/** What the registers of measures are typed with and stamped with. */
@NullMarked
package org.probity.measures.entry;

import org.jspecify.annotations.NullMarked;
