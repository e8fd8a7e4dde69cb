package org.probity.warnings.interviews;

import java.time.LocalDate;
import org.probity.measures.entry.Fields;

/** Lets tests of other packages read the form as its page does. */
public final class InterviewForms {

    private InterviewForms() {}

    public static InterviewRecordDraft record(Fields typed, LocalDate today) {
        return InterviewRecordDraft.of(typed, today, false);
    }
}
