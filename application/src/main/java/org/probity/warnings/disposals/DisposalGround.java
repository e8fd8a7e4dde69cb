package org.probity.warnings.disposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.warnings.interviews.InterviewState;
import org.probity.wording.Refusal;

/**
 * Invariant 4: a disposal rests on an interview judged to have brought no obvious improvement, or on a recorded decision of the leading
 * group to dispose directly because the matter is serious. The database holds the same.
 */
sealed interface DisposalGround {

    List<Refusal> refusals();

    /** After an interview. */
    record AfterInterview(@Nullable InterviewState state) implements DisposalGround {

        @Override
        public List<Refusal> refusals() {
            return state == InterviewState.NOT_IMPROVED || state == InterviewState.ESCALATED
                    ? List.of()
                    : List.of(Refusal.at("parent", "warnings.disposal.refusal.no-interview"));
        }
    }

    /**
     * By a decision to do so directly.
     *
     * @param allowed whether the leading group decided so; null before it decided
     */
    record Direct(@Nullable Boolean allowed, String seriousness) implements DisposalGround {

        @Override
        public List<Refusal> refusals() {
            if (!Boolean.TRUE.equals(allowed)) {
                return List.of(Refusal.at("parent", "warnings.disposal.refusal.not-direct"));
            }
            return seriousness.strip().length() < 10
                    ? List.of(Refusal.at("seriousness", "warnings.disposal.refusal.seriousness"))
                    : List.of();
        }
    }
}
