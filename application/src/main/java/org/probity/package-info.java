/** Starts Probity: the store it keeps its data in, its migrations and its commands. */
@NullMarked
package org.probity;

import org.jspecify.annotations.NullMarked;
