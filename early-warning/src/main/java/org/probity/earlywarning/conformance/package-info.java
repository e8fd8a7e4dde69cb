/** What was done held against what was declared: token replay, alignments and the deviations they name. */
@NullMarked
package org.probity.earlywarning.conformance;

import org.jspecify.annotations.NullMarked;
