package org.probity.measures.projects;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.powers.Allocation;
import org.probity.wording.Bilingual;

/**
 * Who holds power in a link, with the part they play (权力主体, P2.2.2i).
 *
 * @param post    none for a body outside
 * @param holders who holds the post today
 */
record Subject(UUID id, @Nullable PostId post, Bilingual name, Allocation.Role role, List<Bilingual> holders) {

    Subject {
        holders = List.copyOf(holders);
    }
}
