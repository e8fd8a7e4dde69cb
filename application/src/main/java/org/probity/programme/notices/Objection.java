package org.probity.programme.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.programme.NoticeId;

/**
 * What somebody has against a notice or one line of it.
 *
 * @param line  the line it concerns; none when it concerns the whole
 * @param name  who raised it, by name as it was then
 * @param dueOn the last day for its decision
 */
public record Objection(
        UUID id,
        NoticeId notice,
        @Nullable UUID line,
        @Nullable PersonId person,
        String name,
        String text,
        Instant raisedAt,
        State state,
        String decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        LocalDate dueOn,
        int version) {

    /** Whether it is decided, and how. */
    public enum State {
        OPEN,
        UPHELD,
        REJECTED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    boolean concerns(UUID lineId) {
        return line == null || line.equals(lineId);
    }
}
