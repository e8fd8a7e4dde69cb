package org.probity.monitoring.runs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;

/**
 * One run of the engine: what data, when, how many rows, hits (§6).
 *
 * @param subject what an imported log or a chart is called; empty otherwise
 * @param read    records and events that were new to it, up to the number {@code to}
 * @param held    records that held when it judged
 * @param told    how many signals it raised
 * @param known   how many it found that had been told before
 * @param outcome by code
 */
record Run(
        RunId id,
        UnitId unit,
        RunKind kind,
        LocalDate day,
        @Nullable PersonId askedBy,
        String subject,
        Instant begunAt,
        Instant endedAt,
        long from,
        long to,
        long read,
        long held,
        int indicators,
        int told,
        int known,
        @Nullable String failure,
        Map<String, Outcome.Line> outcome) {

    public long millis() {
        return Duration.between(begunAt, endedAt).toMillis();
    }

    public boolean failed() {
        return failure != null;
    }
}
