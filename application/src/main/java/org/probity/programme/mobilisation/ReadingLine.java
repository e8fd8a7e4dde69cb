package org.probity.programme.mobilisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.programme.gatherings.RosterLine;

/**
 * Whether somebody has confirmed that they read the plan and the materials (P1.2.2).
 *
 * @param readAt  when; none while unread
 * @param current whether what they read is what stands there now; files may have come since
 * @param dueOn   the last of the five working days; none while on long leave
 */
public record ReadingLine(
        RosterLine who,
        @Nullable Instant readAt,
        boolean current,
        @Nullable LocalDate dueOn) {

    public boolean isRead() {
        return readAt != null;
    }

    public boolean isLate(LocalDate today) {
        return !isRead() && dueOn != null && dueOn.isBefore(today);
    }
}
