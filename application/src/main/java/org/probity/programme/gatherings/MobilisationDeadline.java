package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.Optional;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Refusal;

/**
 * The mobilisation meeting is held after the plan was approved, within ten working days of it (P1.2.1). Later is possible, and is
 * seen.
 *
 * @param approvedOn when the plan was approved
 * @param dueOn      the last of the ten working days; day 1 is the day after approval
 */
public record MobilisationDeadline(LocalDate approvedOn, LocalDate dueOn) {

    public static final int WORKING_DAYS = 10;

    public static MobilisationDeadline of(LocalDate approvedOn, WorkCalendar calendar) {
        return new MobilisationDeadline(approvedOn, calendar.workingDaysAfter(approvedOn, WORKING_DAYS));
    }

    public boolean isLate(LocalDate heldOn) {
        return heldOn.isAfter(dueOn);
    }

    Optional<Refusal> refusal(LocalDate heldOn) {
        return heldOn.isBefore(approvedOn)
                ? Optional.of(Refusal.at("heldOn", "programme.refusal.before-plan-approval", approvedOn.toString()))
                : Optional.empty();
    }
}
