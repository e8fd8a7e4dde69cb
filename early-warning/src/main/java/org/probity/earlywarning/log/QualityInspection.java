package org.probity.earlywarning.log;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Looks through a log that has been read for what is wrong with it. */
final class QualityInspection {

    /** 1970-01-01: administrative systems did not record before it, and zero is the usual wrong default. */
    private static final long EARLIEST = 0;

    private static final long YEAR_MILLIS = 366L * 24 * 3600 * 1000;
    private static final Set<String> UNKNOWN = Set.of("unknown", "undefined", "n/a", "null", "未知", "不详");
    private static final char REPLACED = '\uFFFD';

    private final EventLog log;
    private final long latest;
    private final DataQuality quality = new DataQuality();

    private QualityInspection(EventLog log, Clock clock) {
        this.log = log;
        this.latest = clock.millis() + YEAR_MILLIS;
    }

    static DataQuality of(EventLog log, List<QualityFinding> foundWhileReading, Clock clock) {
        QualityInspection inspection = new QualityInspection(log, clock);
        foundWhileReading.forEach(inspection.quality::add);
        inspection.inspectCases();
        inspection.inspectTimes();
        inspection.inspectTexts();
        return inspection.quality;
    }

    private void inspectCases() {
        Dictionary ids = new Dictionary();
        boolean anyRepeated = log.isAnyCaseRepeated();
        for (int each = 0; each < log.caseCount(); each++) {
            int known = ids.size();
            if (anyRepeated && ids.add(log.caseId(each)) < known) {
                quality.add(new QualityFinding(QualityKind.DUPLICATE_CASE, 0, log.caseId(each), log.caseId(each)));
            }
            if (log.caseStart(each) == log.caseEnd(each)) {
                quality.add(new QualityFinding(QualityKind.EMPTY_CASE, 0, log.caseId(each), ""));
            }
        }
    }

    private void inspectTimes() {
        if (!log.isTimed()) {
            return;
        }
        for (int each = 0; each < log.caseCount(); each++) {
            for (int event = log.caseStart(each); event < log.caseEnd(each); event++) {
                inspectTime(each, event);
            }
        }
    }

    private void inspectTime(int caseIndex, int event) {
        long time = log.epochMillis(event);
        if (time == Event.NO_TIME) {
            add(QualityKind.MISSING_TIME, caseIndex, event, "");
            return;
        }
        if (time < EARLIEST || time > latest) {
            add(QualityKind.ABSURD_TIME, caseIndex, event, String.valueOf(Instant.ofEpochMilli(time)));
        }
        if (event == log.caseStart(caseIndex)) {
            return;
        }
        long before = log.epochMillis(event - 1);
        if (time < before) {
            add(QualityKind.OUT_OF_ORDER, caseIndex, event, String.valueOf(Instant.ofEpochMilli(time)));
        }
        if (time == before
                && same(Field.ACTIVITY, event)
                && same(Field.OFFICER, event)
                && same(Field.LIFECYCLE, event)) {
            String activity =
                    Objects.requireNonNullElse(log.column(Field.ACTIVITY).text(event), "");
            add(QualityKind.DUPLICATE_EVENT, caseIndex, event, activity);
        }
    }

    private void inspectTexts() {
        Column officers = log.column(Field.OFFICER);
        Column activities = log.column(Field.ACTIVITY);
        inspect(activities, true, QualityKind.MISSING_ACTIVITY, text -> false, QualityKind.MISSING_ACTIVITY);
        inspect(
                officers,
                !officers.isEmpty(),
                QualityKind.MISSING_OFFICER,
                text -> text.isBlank() || UNKNOWN.contains(text.strip().toLowerCase(Locale.ROOT)),
                QualityKind.UNKNOWN_OFFICER);
        inspect(
                log.column(Field.AMOUNT),
                false,
                QualityKind.UNREADABLE_AMOUNT,
                text -> Amounts.parse(text) == null,
                QualityKind.UNREADABLE_AMOUNT);
        for (Field field : Field.values()) {
            inspect(
                    log.column(field),
                    false,
                    QualityKind.WRONG_ENCODING,
                    text -> text.indexOf(REPLACED) >= 0,
                    QualityKind.WRONG_ENCODING);
        }
    }

    /** Each text is judged once; rows are looked through only where there is something to find. */
    private void inspect(
            Column column,
            boolean mustBePresent,
            QualityKind whenAbsent,
            java.util.function.Predicate<String> isWrong,
            QualityKind whenWrong) {
        boolean[] wrong = new boolean[column.dictionary().size()];
        boolean any = false;
        for (int code = 0; code < wrong.length; code++) {
            wrong[code] = isWrong.test(column.dictionary().text(code));
            any |= wrong[code];
        }
        if (!any && !mustBePresent) {
            return;
        }
        for (int each = 0; each < log.caseCount(); each++) {
            for (int event = log.caseStart(each); event < log.caseEnd(each); event++) {
                int code = column.code(event);
                if (code == Dictionary.ABSENT) {
                    if (mustBePresent) {
                        add(whenAbsent, each, event, "");
                    }
                } else if (wrong[code]) {
                    add(whenWrong, each, event, column.dictionary().text(code));
                }
            }
        }
    }

    private boolean same(Field field, int event) {
        return log.column(field).code(event) == log.column(field).code(event - 1);
    }

    private void add(QualityKind kind, int caseIndex, int event, String found) {
        if (quality.keepsMore(kind)) {
            quality.add(new QualityFinding(kind, log.row(event), log.caseId(caseIndex), found));
        } else {
            quality.count(kind, 1);
        }
    }
}
