package org.probity.supervision.orders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * The one extension of an order (§5): asked for before the last day, by at most half the time first given, decided by somebody else.
 *
 * @param granted none while it waits for its decision
 */
public record Extension(
        LocalDate until,
        String reason,
        PersonId by,
        Bilingual byName,
        LocalDate askedOn,
        @Nullable Boolean granted,
        Bilingual decider,
        String note) {

    public boolean isOpen() {
        return granted == null;
    }

    /** The last day an extension may reach. */
    static LocalDate latest(LocalDate issued, LocalDate due) {
        return due.plusDays(ChronoUnit.DAYS.between(issued, due) / 2);
    }

    /** Why an extension to the day may not be asked for. */
    static Optional<Refusal> refusal(
            boolean askedBefore, LocalDate issued, LocalDate due, LocalDate until, LocalDate today) {
        if (askedBefore) {
            return Optional.of(Refusal.at("until", "supervision.refusal.order-extended-before"));
        }
        if (!today.isBefore(due)) {
            return Optional.of(Refusal.at("until", "supervision.refusal.order-extension-late"));
        }
        if (!until.isAfter(due)) {
            return Optional.of(Refusal.at("until", "supervision.refusal.order-extension-not-later"));
        }
        if (until.isAfter(latest(issued, due))) {
            return Optional.of(Refusal.at(
                    "until",
                    "supervision.refusal.order-extension-half",
                    latest(issued, due).toString()));
        }
        return Optional.empty();
    }
}
