package org.probity.monitoring.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedExamination;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.monitoring.Catalogue;
import org.probity.earlywarning.signal.Signal;
import org.probity.monitoring.indicators.IndicatorInForce;

/**
 * The records of one unit in memory with what the indicators in force say of them. Nothing here is the only copy: it is read again from
 * the store after a restart. For one thread at a time.
 */
final class UnitRecords {

    private final WorkingCalendar calendar;
    private List<IndicatorInForce> settings;
    private FeedExamination examination;
    private LocalDate day;
    private long upto;
    private final Map<FeedRecord.Ref, FeedRecord> own = new HashMap<>();

    UnitRecords(List<IndicatorInForce> settings, WorkingCalendar calendar, LocalDate day) {
        this.settings = List.copyOf(settings);
        this.calendar = calendar;
        this.day = day;
        this.examination = new FeedExamination(indicators(settings, calendar), calendar, day);
    }

    static List<FeedIndicator> indicators(Collection<IndicatorInForce> settings, WorkingCalendar calendar) {
        var engine = settings.stream()
                .filter(each -> each.setting().enabled())
                .map(IndicatorInForce::engine)
                .toList();
        return Catalogue.overFeeds(
                new Configuration(engine, Configuration.AsOf.NEVER), new Surroundings(null, calendar));
    }

    /** Takes up other settings; everything is read anew. True where they differ. */
    boolean under(List<IndicatorInForce> now) {
        if (settings.equals(now)) {
            return false;
        }
        settings = List.copyOf(now);
        examination = examination.with(indicators(settings, calendar));
        return true;
    }

    boolean at(LocalDate today) {
        var moved = !day.equals(today);
        day = today;
        examination.at(today);
        return moved;
    }

    void accept(FeedRecord record, long sequence) {
        examination.accept(record);
        upto = Math.max(upto, sequence);
    }

    /** What the application's own registers hold now; what they no longer hold is taken back. */
    int own(Set<RecordKind> kinds, Collection<FeedRecord> records) {
        kinds.forEach(examination::declare);
        var changed = 0;
        var seen = new HashSet<FeedRecord.Ref>();
        for (var record : records) {
            seen.add(record.ref());
            var before = own.put(record.ref(), record);
            if (before == null || !before.saysTheSameAs(record)) {
                changed += examination.accept(record) ? 1 : 0;
            }
        }
        for (var gone : own.keySet().stream().filter(ref -> !seen.contains(ref)).toList()) {
            var last = Objects.requireNonNull(own.remove(gone));
            changed += examination.accept(withdrawn(last)) ? 1 : 0;
        }
        return changed;
    }

    private static FeedRecord withdrawn(FeedRecord record) {
        return new FeedRecord(record.kind(), record.id(), record.revision(), true, record.row(), record.values());
    }

    long upto() {
        return upto;
    }

    void readUpto(long sequence) {
        upto = Math.max(upto, sequence);
    }

    long held() {
        var held = 0L;
        for (var kind : RecordKind.values()) {
            held += examination.records().size(kind);
        }
        return held;
    }

    /** What is new since it was last asked. */
    List<Signal> news() {
        return strongest(examination.news());
    }

    /** All that holds. */
    List<Signal> all() {
        examination.news();
        return strongest(examination.signals().inOrder());
    }

    /** Of signals that tell the same, the strongest. */
    static List<Signal> strongest(List<Signal> signals) {
        var byKey = new LinkedHashMap<String, Signal>();
        signals.forEach(signal -> byKey.merge(
                signal.suppressionKey(),
                signal,
                (one, other) -> other.level().compareTo(one.level()) > 0 ? other : one));
        return List.copyOf(byKey.values());
    }

    /** The feeds that each indicator in force lacks; nothing for those that could judge. */
    Map<String, List<String>> missing() {
        var ran = new HashSet<String>();
        examination.ran().forEach(indicator -> ran.add(indicator.settings().code()));
        var missing = new LinkedHashMap<String, List<String>>();
        for (var indicator : indicators(settings, calendar)) {
            var code = indicator.settings().code();
            if (!ran.contains(code)) {
                missing.computeIfAbsent(code, none -> new ArrayList<>()).addAll(lacks(indicator));
            }
        }
        missing.replaceAll((code, feeds) -> feeds.stream().distinct().sorted().toList());
        return missing;
    }

    private List<String> lacks(FeedIndicator indicator) {
        var lacks = new ArrayList<String>();
        if (indicator.kinds().stream().noneMatch(examination.records()::has)) {
            indicator.kinds().forEach(kind -> lacks.add(kind.feed()));
        }
        indicator.needs().stream()
                .filter(kind -> !examination.records().has(kind))
                .forEach(kind -> lacks.add(kind.feed()));
        return lacks;
    }

    /** What some indicators set in one way and in another say of the same records on the same day. */
    Both compare(List<IndicatorInForce> now, List<IndicatorInForce> proposed) {
        var lacking = new ArrayList<String>();
        indicators(proposed, calendar).forEach(indicator -> lacking.addAll(lacks(indicator)));
        return new Both(
                read(now),
                read(proposed),
                held(),
                lacking.stream().distinct().sorted().toList());
    }

    /** Two readings of the same records, how many there are, and which feeds are missing. */
    record Both(List<Signal> before, List<Signal> after, long held, List<String> missing) {}

    private List<Signal> read(List<IndicatorInForce> under) {
        return strongest(examination.with(indicators(under, calendar)).signals().inOrder());
    }
}
