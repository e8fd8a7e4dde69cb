package org.probity.risks.grading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.probity.programme.MeetingId;
import org.probity.programme.NoticeId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/**
 * One record of a grade's life.
 *
 * @param meeting the meeting that decided, for an approval
 * @param notice  the notice concerned, with its number
 */
public record GradeStep(
        GradeStepKind step,
        @Nullable Grade grade,
        Bilingual person,
        String reason,
        @Nullable MeetingId meeting,
        Bilingual meetingTitle,
        @Nullable NoticeId notice,
        String noticeNumber,
        Instant at) {}
