package org.probity.warnings.disposals;

import java.time.LocalDate;
import java.util.List;
import org.probity.organization.PersonId;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Refusal;

/**
 * Who may appeal and until when: each on whom something was laid, for themselves, within ten working days; day one is the working day
 * after service on that very person (invariant 8).
 */
record AppealTerm(LocalDate servedOn, LocalDate lastDay) {

    /** Working days (ours: §5 leaves the number to the body). */
    static final int WITHIN = 10;

    static AppealTerm of(LocalDate servedOn, WorkCalendar calendar) {
        return new AppealTerm(servedOn, calendar.workingDaysAfter(servedOn, WITHIN));
    }

    List<Refusal> refusals(LocalDate today, RoleLine line, PersonId appellant) {
        if (!appellant.equals(line.person()) || !line.isDealtWith()) {
            return List.of(Refusal.of("warnings.disposal.refusal.appeal-of-another"));
        }
        if (today.isAfter(lastDay)) {
            return List.of(Refusal.of("warnings.disposal.refusal.appeal-late", lastDay));
        }
        return List.of();
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
