package org.probity.warnings.lessons;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** The life of a lesson, one line an act: from which state, into which. Answering begins it; whoever handles warnings follows it. */
enum LessonAct {
    ANSWER(null, LessonState.PROPOSED),
    BEGIN(LessonState.PROPOSED, LessonState.UNDER_WAY),
    FINISH(LessonState.UNDER_WAY, LessonState.DONE);

    private final @Nullable LessonState from;
    private final LessonState to;

    LessonAct(@Nullable LessonState from, LessonState to) {
        this.from = from;
        this.to = to;
    }

    LessonState to() {
        return to;
    }

    boolean isOpenIn(LessonState state) {
        return state == from;
    }

    void requireFrom(LessonState state) {
        if (state != from) {
            throw new Refused(Refusal.of("warnings.refusal.lesson-is-" + state));
        }
    }
}
