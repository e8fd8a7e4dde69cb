package org.probity.warnings.lessons;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.warnings.WarningId;
import org.probity.wording.Bilingual;

/**
 * What a closed warning changes.
 *
 * @param words     what should change, or why nothing
 * @param reference the number or name of what was changed
 * @param result    what came of it
 */
public record Lesson(
        UUID id,
        UnitId unit,
        WarningId warning,
        LessonAim aim,
        String words,
        LessonState state,
        PersonId answeredBy,
        Bilingual answererName,
        LocalDate answeredOn,
        String reference,
        String result,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate doneOn,
        int version) {

    public boolean mayBegin() {
        return LessonAct.BEGIN.isOpenIn(state);
    }

    public boolean mayFinish() {
        return LessonAct.FINISH.isOpenIn(state);
    }
}
