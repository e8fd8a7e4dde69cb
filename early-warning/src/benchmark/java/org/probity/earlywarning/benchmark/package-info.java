/** Measurements; built only under the profile {@code benchmarks}. */
@NullMarked
package org.probity.earlywarning.benchmark;

import org.jspecify.annotations.NullMarked;
