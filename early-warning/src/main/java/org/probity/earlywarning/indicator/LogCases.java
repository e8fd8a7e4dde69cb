package org.probity.earlywarning.indicator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.conformance.Verdict;
import org.probity.earlywarning.log.Column;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.Field;

/** The columns of a log that every case is asked for, looked up once a pass; one thread's own. */
final class LogCases {

    private final EventLog log;
    private final Column activities;
    private final Column officers;
    private final Column powers;
    private final @Nullable Verdict[] verdicts;

    LogCases(EventLog log) {
        this.log = log;
        this.activities = log.column(Field.ACTIVITY);
        this.officers = log.column(Field.OFFICER);
        this.powers = log.column(Field.POWER);
        this.verdicts = new Verdict[log.variants().count()];
    }

    EventLog log() {
        return log;
    }

    String activity(int event) {
        return Objects.requireNonNullElse(activities.text(event), "");
    }

    @Nullable
    String officer(int event) {
        return officers.text(event);
    }

    @Nullable
    String power(int event) {
        return powers.text(event);
    }

    /** The verdict on a case, asked of the chart once a variant. */
    Verdict verdict(ConformanceChecker chart, int caseIndex, Trace trace) {
        int variant = log.variants().variantOf(caseIndex);
        Verdict known = verdicts[variant];
        if (known == null) {
            known = chart.check(trace.activities());
            verdicts[variant] = known;
        }
        return known;
    }
}
