package org.probity.warnings.reminders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.warnings.Warning;
import org.probity.wording.Bilingual;

/**
 * A reminder: what it asks for, the talk where it is one, and what the person said to it (F11).
 *
 * @param request        what the person is asked to do
 * @param ownWords       what the person says, in their own words
 * @param acknowledgedAt when they signed for it
 * @param paperNote      how it was delivered on paper, where it was not opened
 * @param conclusion     what came of it
 */
public record Reminder(
        Warning warning,
        Form form,
        Ground ground,
        String groundReason,
        String request,
        Talk talk,
        String ownWords,
        @Nullable Instant acknowledgedAt,
        String paperNote,
        String conclusion) {

    /** How it is given. */
    public enum Form {
        LETTER,
        TALK
    }

    /** What gave rise to it (P4.2b: first yellow hit, minor check finding; P2.3a: petition). */
    public enum Ground {
        SIGNAL,
        CHECK_FINDING,
        PETITION,
        OTHER
    }

    /** A talk by two; empty where it is a letter. */
    public record Talk(
            @Nullable Instant at,
            String place,
            @Nullable PersonId talker,
            Bilingual talkerName,
            @Nullable PersonId second,
            Bilingual secondName,
            String keyPoints) {}

    public boolean isTalk() {
        return form == Form.TALK;
    }
}
