package org.probity.warnings.interviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** What was said and asked at an interview (F13, record). */
public record InterviewRecordDraft(
        LocalDate heldOn,
        @Nullable PersonId recorder,
        List<Problem> problems,
        String explanation,
        LocalDate rectifyBy,
        String termReason) {

    private static final int MOST = 20;

    public InterviewRecordDraft {
        problems = List.copyOf(problems);
    }

    /** A problem pointed out, and what is asked. */
    public record Problem(String problem, String requirement) {}

    static InterviewRecordDraft of(Fields typed, LocalDate today, boolean inAbsence) {
        var held = typed.day("heldOn");
        var problems = new ArrayList<Problem>();
        for (var row = 0; row < Math.min(MOST, typed.rows("problem")); row++) {
            var problem = typed.value("problem", row);
            var requirement = typed.value("requirement", row);
            if (problem.isEmpty() && requirement.isEmpty()) {
                continue;
            }
            if (problem.length() < 2 || requirement.length() < 2) {
                typed.refuse("problem", "warnings.interview.refusal.problem-without-requirement");
            } else if (problem.length() > 1000 || requirement.length() > 1000) {
                typed.refuse("problem", "measures.refusal.entry-too-long", 1000);
            } else {
                problems.add(new Problem(problem, requirement));
            }
        }
        if (problems.isEmpty()) {
            typed.refuse("problem", "warnings.interview.refusal.no-problem");
        }
        var explanation = inAbsence ? typed.text("explanation", 4000) : typed.needed("explanation", 4000);
        var reason = typed.text("termReason", 500);
        var recorder = typed.id("recorder");
        var last = typed.value("rectifyBy").isEmpty() ? null : typed.day("rectifyBy");
        if (held != null && held.isAfter(today)) {
            typed.refuse("heldOn", "warnings.interview.refusal.held-in-future");
        }
        var refusals = new ArrayList<Refusal>();
        if (held != null) {
            refusals.addAll(new RectificationTerm(held).refusals(last, reason));
        }
        if (!typed.isFine()) {
            try {
                typed.orRefuse();
            } catch (Refused refused) {
                refusals.addAll(refused.refusals());
            }
        }
        Refused.ifAny(refusals);
        return new InterviewRecordDraft(
                Objects.requireNonNull(held),
                recorder == null ? null : new PersonId(recorder),
                problems,
                explanation,
                Objects.requireNonNull(last),
                reason);
    }
}
