package org.probity.earlywarning.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.feed.RecordStore;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Signals;

/** What an indicator sees of one key, and where it tells what it found. */
public final class FeedView {

    private final Settings settings;
    private final String key;
    private final FeedState state;
    private final RecordStore store;
    private final WorkingCalendar calendar;
    private final @Nullable LocalDate today;
    private final Signals out;

    FeedView(
            Settings settings,
            String key,
            FeedState state,
            RecordStore store,
            WorkingCalendar calendar,
            @Nullable LocalDate today,
            Signals out) {
        this.settings = settings;
        this.key = key;
        this.state = state;
        this.store = store;
        this.calendar = calendar;
        this.today = today;
        this.out = out;
    }

    public String key() {
        return key;
    }

    /** The key's records in the order of their time. */
    public List<FeedRecord> records() {
        return state.inOrder();
    }

    public List<FeedRecord> records(RecordKind kind) {
        return state.inOrder(kind);
    }

    /** Records of all keys, for kinds that are looked up. */
    public RecordStore feeds() {
        return store;
    }

    /** The day of reading, or null where the configuration names none: then what is open is left alone. */
    public @Nullable LocalDate today() {
        return today;
    }

    /** The day or, where there is none, that of reading; null where neither is known. */
    public @Nullable LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? today : day;
    }

    public long workingDays(LocalDate from, LocalDate to) {
        return calendar.workingDaysBetween(from.toEpochDay(), to.toEpochDay());
    }

    /** Notes that something was judged, whatever came of it. */
    public void examined(String subject) {
        out.examined(settings.code(), subject);
    }

    /** A signal where the value has passed a band. */
    public void tell(String subject, double value, Map<String, Object> facts, Collection<FeedRecord> evidence) {
        tell("signal", subject, value, facts, evidence);
    }

    public void tell(
            String wording, String subject, double value, Map<String, Object> facts, Collection<FeedRecord> evidence) {
        Level level = settings.bands().level(value);
        if (level != null) {
            tellAs(level, wording, subject, value, facts, evidence);
        }
    }

    /** A signal of a level that does not follow from the bands alone; none where the configuration took it away. */
    public void tellAs(
            Level level,
            String wording,
            String subject,
            double value,
            Map<String, Object> facts,
            Collection<FeedRecord> evidence) {
        Double threshold = settings.bands().threshold(level);
        if (threshold != null) {
            out.add(new Signal(
                    settings, level, key, subject, value, threshold, wording, facts, Evidence.ofRecords(evidence)));
        }
    }
}
