package org.probity.monitoring.signals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * A line of the register (F10).
 *
 * @param level  as it was judged, or before that as it was raised
 * @param verifiers the names of the two, for those who handle signals; else empty
 */
public record SignalRow(
        UUID id,
        String number,
        int serial,
        LocalDate raisedOn,
        SignalSource source,
        @Nullable String indicator,
        Bilingual indicatorName,
        @Nullable String value,
        @Nullable String threshold,
        SignalLevel level,
        SignalState state,
        Bilingual wording,
        Bilingual section,
        Bilingual post,
        Bilingual power,
        Confidentiality confidentiality,
        LocalDate dueOn,
        boolean overdue,
        int occurrences,
        Bilingual verifiers,
        String findings,
        @Nullable ProposedStep step,
        @Nullable Dismissal dismissal,
        @Nullable LocalDate concludedOn,
        String references) {

    public String path() {
        return SignalFilter.LIST + "/" + id;
    }

    SignalCursor cursor() {
        return new SignalCursor(raisedOn, serial);
    }
}
