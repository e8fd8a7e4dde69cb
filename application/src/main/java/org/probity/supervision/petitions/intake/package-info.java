/** The public door to petitions: pages without an account, on which nothing of a connection is kept. */
@NullMarked
package org.probity.supervision.petitions.intake;

import org.jspecify.annotations.NullMarked;
