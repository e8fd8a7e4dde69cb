/** The catalogue of all indicators, and the run of those configured over a whole log. */
@NullMarked
package org.probity.earlywarning.monitoring;

import org.jspecify.annotations.NullMarked;
