package org.probity.programme.feedback;

import java.time.LocalDate;
import java.util.UUID;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/** The days during which feedback is asked for. */
public record FeedbackWindow(
        UUID id, UnitId unit, Bilingual title, LocalDate fromOn, LocalDate toOn, int given, int open) {

    /** Calendar days a window may stay open (§5: five days, or seven). */
    public static final int FEWEST_DAYS = 5;

    public static final int MOST_DAYS = 7;

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }
}
