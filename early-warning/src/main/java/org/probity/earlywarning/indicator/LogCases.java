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
    private final @Nullable Sequence[] sequences;

    LogCases(EventLog log) {
        this.log = log;
        this.activities = log.column(Field.ACTIVITY);
        this.officers = log.column(Field.OFFICER);
        this.powers = log.column(Field.POWER);
        this.verdicts = new Verdict[log.variants().count()];
        this.sequences = new Sequence[log.variants().count()];
    }

    EventLog log() {
        return log;
    }

    /** The activities of a case, the same for all of its variant. */
    Sequence activities(int caseIndex) {
        int variant = log.variants().variantOf(caseIndex);
        Sequence known = sequences[variant];
        if (known == null) {
            int start = log.caseStart(caseIndex);
            String[] texts = new String[log.caseEnd(caseIndex) - start];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = Objects.requireNonNullElse(activities.text(start + i), "");
            }
            known = new Sequence(texts);
            sequences[variant] = known;
        }
        return known;
    }

    @Nullable
    String officer(int event) {
        return officers.text(event);
    }

    /** The power of the first event of a case that states one. */
    @Nullable
    String power(int caseIndex) {
        String power = null;
        int end = powers.isEmpty() ? 0 : log.caseEnd(caseIndex);
        for (int event = log.caseStart(caseIndex); power == null && event < end; event++) {
            power = powers.text(event);
        }
        return power;
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
