package org.probity.earlywarning.log;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Looks through a log that has been read for what is wrong with it. */
final class QualityInspection {

    /** 1970-01-01: administrative systems did not record before it, and zero is the usual wrong default. */
    private static final long EARLIEST = 0;

    private static final long YEAR_MILLIS = 366L * 24 * 3600 * 1000;
    private static final Set<String> UNKNOWN = Set.of("unknown", "undefined", "n/a", "null", "未知", "不详");

    private final EventLog log;
    private final long latest;
    private final DataQuality quality = new DataQuality();

    private QualityInspection(EventLog log, long now) {
        this.log = log;
        this.latest = now + YEAR_MILLIS;
    }

    static DataQuality of(EventLog log, List<QualityFinding> foundWhileReading) {
        QualityInspection inspection = new QualityInspection(log, System.currentTimeMillis());
        foundWhileReading.forEach(inspection.quality::add);
        inspection.inspect();
        return inspection.quality;
    }

    private void inspect() {
        boolean timed = false;
        for (int event = 0; event < log.size() && !timed; event++) {
            timed = log.epochMillis(event) != Event.NO_TIME;
        }
        boolean staffed = !log.column(Field.OFFICER).isEmpty();
        boolean[] unknownOfficer = unknownOfficers(log.column(Field.OFFICER).dictionary());
        Set<String> ids = new HashSet<>();
        for (int each = 0; each < log.caseCount(); each++) {
            String id = log.caseId(each);
            if (!ids.add(id)) {
                quality.add(new QualityFinding(QualityKind.DUPLICATE_CASE, 0, id, id));
            }
            if (log.caseStart(each) == log.caseEnd(each)) {
                quality.add(new QualityFinding(QualityKind.EMPTY_CASE, 0, id, ""));
            }
            for (int event = log.caseStart(each); event < log.caseEnd(each); event++) {
                if (log.column(Field.ACTIVITY).code(event) == Dictionary.ABSENT) {
                    add(QualityKind.MISSING_ACTIVITY, each, event, "");
                }
                if (timed) {
                    inspectTime(each, event);
                }
                if (staffed) {
                    int officer = log.column(Field.OFFICER).code(event);
                    if (officer == Dictionary.ABSENT || unknownOfficer[officer]) {
                        add(
                                QualityKind.UNKNOWN_OFFICER,
                                each,
                                event,
                                Objects.requireNonNullElse(
                                        log.column(Field.OFFICER).text(event), ""));
                    }
                }
                int amount = log.column(Field.AMOUNT).code(event);
                if (amount != Dictionary.ABSENT && log.amounts().value(amount) == null) {
                    add(
                            QualityKind.UNREADABLE_AMOUNT,
                            each,
                            event,
                            log.column(Field.AMOUNT).dictionary().text(amount));
                }
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
            add(QualityKind.ABSURD_TIME, caseIndex, event, String.valueOf(java.time.Instant.ofEpochMilli(time)));
        }
        if (event == log.caseStart(caseIndex)) {
            return;
        }
        long before = log.epochMillis(event - 1);
        if (time < before) {
            add(QualityKind.OUT_OF_ORDER, caseIndex, event, String.valueOf(java.time.Instant.ofEpochMilli(time)));
        }
        if (time == before
                && same(Field.ACTIVITY, event)
                && same(Field.OFFICER, event)
                && same(Field.LIFECYCLE, event)) {
            add(
                    QualityKind.DUPLICATE_EVENT,
                    caseIndex,
                    event,
                    Objects.requireNonNullElse(log.column(Field.ACTIVITY).text(event), ""));
        }
    }

    private boolean same(Field field, int event) {
        return log.column(field).code(event) == log.column(field).code(event - 1);
    }

    private void add(QualityKind kind, int caseIndex, int event, String found) {
        quality.add(new QualityFinding(kind, log.row(event), log.caseId(caseIndex), found));
    }

    private static boolean[] unknownOfficers(Dictionary officers) {
        boolean[] unknown = new boolean[officers.size()];
        for (int code = 0; code < unknown.length; code++) {
            String name = officers.text(code).strip();
            unknown[code] = name.isEmpty() || UNKNOWN.contains(name.toLowerCase(java.util.Locale.ROOT));
        }
        return unknown;
    }
}
