package org.probity.programme.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/**
 * One piece of feedback.
 *
 * @param subject kind of what it is about; none when it is about the window's matter as a whole
 * @param person who gave it; none when it was given without a name, and then nothing in the system says who
 */
public record Feedback(
        UUID id,
        @Nullable PersonId person,
        Bilingual name,
        String text,
        Instant givenAt,
        FeedbackState state,
        String answer,
        @Nullable Instant answeredAt,
        int version,
        @Nullable String subject,
        @Nullable UUID subjectId) {

    public boolean isOpen() {
        return state == FeedbackState.OPEN;
    }
}
