package org.probity.supervision.petitions;

import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.PowerId;

/** What a petition is about, as far as it is known; nothing of it means the unit as a whole. */
public record Concern(
        @Nullable SectionId section,
        @Nullable PostId post,
        @Nullable PowerId power,
        @Nullable PersonId person) {

    public static final Concern THE_UNIT = new Concern(null, null, null, null);
}
