package org.probity.monitoring.feeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;

/** What is wrong with a record that can be read: it names what nobody knows, or ends before it begins. */
final class RecordChecks {

    /** Beginning and end, by kind; the end is not before the beginning. */
    private static final Map<RecordKind, List<String>> SPANS = Map.of(
            RecordKind.RUNS, List.of("accepted", "finished"),
            RecordKind.PENALTIES, List.of("filed", "decided"),
            RecordKind.NOTICES, List.of("from", "to"),
            RecordKind.LEAVE, List.of("from", "to"),
            RecordKind.LEASES, List.of("from", "to"),
            RecordKind.SUBSTITUTIONS, List.of("from", "to"),
            RecordKind.BUDGET_LINES, List.of("from", "to"),
            RecordKind.EMPLOYMENTS, List.of("from", "to"),
            RecordKind.COMPANY_ROLES, List.of("since", "until"),
            RecordKind.DISCIPLINE, List.of("from", "to"));

    private RecordChecks() {}

    static List<FeedDefect> defects(FeedRecord record, Places places, LocalDate today) {
        var found = new ArrayList<FeedDefect>();
        if (record.withdrawn()) {
            return found;
        }
        var power = record.text("power");
        if (power != null && !places.knowsPower(power)) {
            found.add(defect(FeedDefect.Kind.UNKNOWN_REFERENCE, record, "power"));
        }
        var section = record.text("dept");
        if (section != null && places.section(section) == null) {
            found.add(defect(FeedDefect.Kind.UNKNOWN_REFERENCE, record, "dept"));
        }
        var post = record.text("post");
        if (post != null && places.post(post) == null) {
            found.add(defect(FeedDefect.Kind.UNKNOWN_REFERENCE, record, "post"));
        }
        var time = record.time();
        if (time != null && !record.kind().isRegister() && time.toLocalDate().isAfter(today.plusDays(1))) {
            found.add(defect(FeedDefect.Kind.FUTURE, record, record.kind().timeColumn()));
        }
        var span = SPANS.get(record.kind());
        if (span != null) {
            var from = record.day(span.get(0));
            var to = record.day(span.get(1));
            if (from != null && to != null && to.isBefore(from)) {
                found.add(defect(FeedDefect.Kind.REVERSED, record, span.get(1)));
            }
        }
        return found;
    }

    private static FeedDefect defect(FeedDefect.Kind kind, FeedRecord record, String column) {
        return new FeedDefect(kind, record.row(), record.id(), column, String.valueOf(record.text(column)));
    }
}
