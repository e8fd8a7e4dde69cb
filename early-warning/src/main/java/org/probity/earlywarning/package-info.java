/** Compares what a public body did with what it declared, and says where there is a reason to look. */
@NullMarked
package org.probity.earlywarning;

import org.jspecify.annotations.NullMarked;
