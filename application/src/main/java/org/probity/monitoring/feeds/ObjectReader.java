package org.probity.monitoring.feeds;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.log.RecordedEvent;

/** Reads rows that come as names and values, from JSON or a sheet, by the columns of their feed. */
public final class ObjectReader {

    private static final int LONGEST = 2_000;
    private static final int MOST_ATTRIBUTES = 100;
    private static final Set<String> OF_EVENTS = Set.of(
            "id",
            "revision",
            "withdrawn",
            "case",
            "activity",
            "time",
            "power",
            "officer",
            "post",
            "section",
            "counterparty",
            "amount",
            "currency",
            "decision",
            "reason",
            "lifecycle");

    private ObjectReader() {}

    /** Null where the row names no record. */
    public static @Nullable FeedRecord record(
            RecordKind kind, long row, Map<?, ?> values, Consumer<FeedDefect> defects) {
        var id = String.valueOf(values.get(kind.idColumn()) == null ? "" : values.get(kind.idColumn()));
        var builder = new RecordBuilder(kind, row, finding -> {
            if (!finding.column().equals(kind.idColumn())) {
                defects.accept(new FeedDefect(FeedDefect.Kind.UNREADABLE, row, id, finding.column(), finding.found()));
            }
        });
        values.forEach((column, value) -> builder.put(clean(String.valueOf(column)), plain(value)));
        return builder.build();
    }

    /**
     * Null where the row does not say what was done in which case.
     *
     * @param zone of times without an offset
     */
    public static @Nullable GivenEvent event(long row, Map<?, ?> values, ZoneId zone, Consumer<FeedDefect> defects) {
        var caseId = text(values, "case");
        var activity = text(values, "activity");
        if (caseId == null || activity == null) {
            return null;
        }
        var event = RecordedEvent.of(caseId, activity)
                .row(row)
                .power(text(values, "power"))
                .officer(text(values, "officer"))
                .post(text(values, "post"))
                .section(text(values, "section"))
                .counterparty(text(values, "counterparty"))
                .decision(text(values, "decision"))
                .reason(text(values, "reason"))
                .lifecycle(text(values, "lifecycle"));
        var time = text(values, "time");
        if (time != null) {
            var moment = moment(time, zone);
            if (moment == null) {
                defects.accept(new FeedDefect(FeedDefect.Kind.UNREADABLE, row, caseId, "time", time));
            } else {
                event.at(moment);
            }
        }
        var amount = text(values, "amount");
        if (amount != null) {
            if (number(amount) != null) {
                event.amount(number(amount), text(values, "currency"));
            } else {
                defects.accept(new FeedDefect(FeedDefect.Kind.UNREADABLE, row, caseId, "amount", amount));
            }
        }
        values.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !OF_EVENTS.contains(name) && text(values, name) != null)
                .limit(MOST_ATTRIBUTES)
                .forEach(name -> event.attribute(clean(name), String.valueOf(text(values, name))));
        var id = text(values, "id");
        var revision = text(values, "revision");
        var withdrawn = text(values, "withdrawn");
        return new GivenEvent(
                id == null ? "" : id,
                revision != null && revision.matches("\\d{1,18}") ? Long.parseLong(revision) : 0,
                withdrawn != null
                        && Set.of("true", "yes", "y", "1", "是").contains(withdrawn.toLowerCase(java.util.Locale.ROOT)),
                event.build());
    }

    /** A moment with its offset; without one it is that of the zone. */
    static @Nullable OffsetDateTime moment(String text, ZoneId zone) {
        var shaped = text.strip().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(shaped);
        } catch (DateTimeException withoutOffset) {
            var read = local(shaped);
            return read == null ? null : read.atZone(zone).toOffsetDateTime();
        }
    }

    private static @Nullable LocalDateTime local(String text) {
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text.replace('/', '-')).atStartOfDay()
                    : LocalDateTime.parse(text.replace('/', '-'));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(String text) {
        var plain = text.replace(",", "");
        return plain.length() <= 30 && plain.matches("[+-]?\\d+(\\.\\d+)?") ? new BigDecimal(plain) : null;
    }

    private static @Nullable String text(Map<?, ?> values, String name) {
        var value = values.get(name);
        var text = value == null ? "" : clean(value.toString()).strip();
        return text.isEmpty() ? null : text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof String text ? clean(text) : value;
    }

    private static String clean(String text) {
        return text.indexOf(0) < 0 ? text : text.replace("\u0000", "");
    }
}
