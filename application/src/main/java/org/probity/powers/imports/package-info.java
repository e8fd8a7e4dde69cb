/** Reads the power list and the steps of exercise from workbooks. */
@NullMarked
package org.probity.powers.imports;

import org.jspecify.annotations.NullMarked;
