/** The dossier of each HIGH risk point (P2.2.2h): why it could happen, what stands against it, and who answers for that; and the bow-tie of any point. */
@NullMarked
@NamedInterface("dossiers")
package org.probity.measures.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
