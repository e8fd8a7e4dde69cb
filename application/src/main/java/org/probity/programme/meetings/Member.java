package org.probity.programme.meetings;

import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/**
 * A member of the body that meets.
 *
 * @param present whether the person came; not known before the meeting is held
 */
public record Member(
        PersonId person, Bilingual name, @Nullable Boolean present, String absenceReason) {

    public boolean isPresent() {
        return Boolean.TRUE.equals(present);
    }
}
