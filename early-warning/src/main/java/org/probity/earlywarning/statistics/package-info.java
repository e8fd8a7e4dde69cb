/** Exact statistics of whole samples; nothing here estimates or samples. */
@NullMarked
package org.probity.earlywarning.statistics;

import org.jspecify.annotations.NullMarked;
