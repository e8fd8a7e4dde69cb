/** Group H: personnel. */
@NullMarked
package org.probity.earlywarning.indicator.personnel;

import org.jspecify.annotations.NullMarked;
