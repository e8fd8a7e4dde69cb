package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.programme.Cycle;
import org.probity.programme.WorkTask;
import org.probity.wording.Bilingual;

/**
 * A line of work (P1.1.5): what, who, from when until when, and what comes of it.
 *
 * @param line names the line through all editions of the plan, so that its progress stays with it
 * @param task which of the eight tasks it serves; none for what only organises
 */
public record PlanTask(
        UUID line,
        Cycle.Stage stage,
        @Nullable WorkTask task,
        Bilingual what,
        Bilingual deliverable,
        @Nullable PersonId owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** As many lines as a plan has at most. */
    static final int MOST = 100;

    /** How far a line is. Overdue is never reported: the day makes it so. */
    public enum State {
        TODO,
        DOING,
        DONE,
        OVERDUE;

        State asOf(@Nullable LocalDate last, LocalDate today) {
            return this != DONE && last != null && last.isBefore(today) ? OVERDUE : this;
        }
    }
}
