/** Transfer of signs of a breach to discipline inspection: sealed, with nothing left behind (P4.2f, F14b). */
@NullMarked
@NamedInterface("transfers")
package org.probity.warnings.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
