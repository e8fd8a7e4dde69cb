package org.probity.supervision.instruments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.WorkCalendar;

/**
 * The days of an instrument served on a day (§5): the written statement within five working days, an admonition's influence for six months,
 * and how things stand looked at after six months. Day 1 is the day after service.
 */
record InstrumentDays(
        LocalDate statementDue,
        @Nullable LocalDate influenceFrom,
        @Nullable LocalDate influenceUntil,
        LocalDate followUpFrom) {

    static final int STATEMENT_WORKING_DAYS = 5;
    static final int MONTHS = 6;

    static InstrumentDays of(InstrumentKind kind, LocalDate served, WorkCalendar calendar) {
        var influences = kind == InstrumentKind.ADMONITION;
        var until = served.plusMonths(MONTHS);
        return new InstrumentDays(
                calendar.workingDaysAfter(served, STATEMENT_WORKING_DAYS),
                influences ? served.plusDays(1) : null,
                influences ? until : null,
                until.plusDays(1));
    }
}
