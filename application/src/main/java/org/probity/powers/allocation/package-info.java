/** The allocation of powers to posts as one table (F3b), with its gaps and concentrations (P2.1.1c). */
@NullMarked
package org.probity.powers.allocation;

import org.jspecify.annotations.NullMarked;
