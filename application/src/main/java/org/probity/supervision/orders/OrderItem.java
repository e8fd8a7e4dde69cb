package org.probity.supervision.orders;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One problem of an order: what is asked, what those ordered say they did, and what the review found.
 *
 * @param accepted none while it is not reviewed
 */
public record OrderItem(
        UUID id,
        int position,
        String problem,
        String requirement,
        Done done,
        @Nullable Boolean accepted,
        String reviewNote) {

    /** What was done about it (F15 整改报告). */
    public record Done(
            String cause,
            String measure,
            String responsible,
            @Nullable LocalDate finishedOn,
            String result,
            String evidence,
            String lastingRule) {

        static final Done NOTHING = new Done("", "", "", null, "", "", "");
    }
}
