/** Working days, limits and how much of a limit is used. */
@NullMarked
package org.probity.earlywarning.calendar;

import org.jspecify.annotations.NullMarked;
