/** Indicators of separation of duties (职责分离): group C of the catalogue. */
@NullMarked
package org.probity.earlywarning.indicator.duties;

import org.jspecify.annotations.NullMarked;
