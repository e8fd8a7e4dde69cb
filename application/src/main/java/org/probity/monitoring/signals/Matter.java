package org.probity.monitoring.signals;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;

/**
 * Of a signal what decides who may verify it.
 *
 * @param section    the section it concerns; none where it is about the leadership, or about the unit as a whole
 * @param concerned  whom it concerns, with what they answer for
 */
record Matter(About about, @Nullable SectionId section, Map<PersonId, Responsibilities> concerned) {

    Matter {
        concerned = Map.copyOf(concerned);
    }
}
