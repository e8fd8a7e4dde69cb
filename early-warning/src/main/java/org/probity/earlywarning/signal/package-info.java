/** Signals: where there is a reason to look, with the grounds, in both languages. */
@NullMarked
package org.probity.earlywarning.signal;

import org.jspecify.annotations.NullMarked;
