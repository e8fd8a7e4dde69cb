package org.probity.earlywarning.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.log.QualityKind;

/** The size, the span and the defects of a log, as both reports state them. */
final class LogSummary {

    private LogSummary() {}

    static Map<String, @Nullable Object> of(EventLog log) {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("cases", log.caseCount());
        summary.put("events", log.size());
        summary.put("variants", log.variants().count());
        summary.put("activities", log.column(Field.ACTIVITY).dictionary().size());
        summary.put("officers", log.column(Field.OFFICER).dictionary().size());
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (int event = 0; event < log.size(); event++) {
            long time = log.epochMillis(event);
            if (time != Event.NO_TIME) {
                from = Math.min(from, time);
                to = Math.max(to, time);
            }
        }
        summary.put("from", from > to ? null : Instant.ofEpochMilli(from).toString());
        summary.put("to", from > to ? null : Instant.ofEpochMilli(to).toString());
        summary.put("quality", quality(log));
        return summary;
    }

    static Map<String, Integer> quality(EventLog log) {
        Map<String, Integer> quality = new LinkedHashMap<>();
        log.quality().counts().forEach((kind, count) -> quality.put(name(kind), count));
        return quality;
    }

    /** Such as {@code missingTime}. */
    static String name(QualityKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
