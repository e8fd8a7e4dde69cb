package org.probity.warnings.interviews;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/** P4.2d and §5: an interview without a last day is refused; rectification takes at most 30 days, with a reason at most 60. */
record RectificationTerm(LocalDate heldOn) {

    /** Calendar days. */
    static final int USUAL = 30;

    static final int LONGEST = 60;

    /** Working days after the interview within which the interviewee says how. */
    static final int PLAN_WITHIN = 5;

    List<Refusal> refusals(@Nullable LocalDate last, String reason) {
        if (last == null) {
            return List.of(Refusal.at("rectifyBy", "warnings.interview.refusal.no-deadline"));
        }
        if (!last.isAfter(heldOn)) {
            return List.of(Refusal.at("rectifyBy", "warnings.interview.refusal.deadline-past"));
        }
        var days = ChronoUnit.DAYS.between(heldOn, last);
        if (days > LONGEST) {
            return List.of(Refusal.at("rectifyBy", "warnings.interview.refusal.deadline-far", LONGEST));
        }
        if (days > USUAL && reason.strip().length() < 2) {
            return List.of(Refusal.at("termReason", "warnings.interview.refusal.deadline-reason", USUAL));
        }
        return List.of();
    }
}
