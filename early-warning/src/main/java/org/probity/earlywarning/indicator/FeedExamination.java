package org.probity.earlywarning.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.feed.RecordStore;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Signals;

/**
 * Feeds as they come, and what the indicators tell of them. A record costs little until {@link #news} or {@link #signals}
 * is asked for; then only the keys are read anew that it concerns. For one thread at a time.
 *
 * <p>The whole state is the records that hold: {@link #save} writes them, {@link #restore} folds them again, and other
 * indicators may be held against the same records by {@link #with}.
 */
public final class FeedExamination {

    private final List<FeedIndicator> indicators;
    private final WorkingCalendar calendar;
    private final RecordStore store = new RecordStore();
    private final List<Keys> keys = new ArrayList<>();
    private final Map<RecordKind, List<Keys>> folding = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, List<Keys>> lookingUp = new EnumMap<>(RecordKind.class);
    private @Nullable LocalDate today;

    /** @param today the day of reading, or null to leave alone what is open */
    public FeedExamination(List<FeedIndicator> indicators, WorkingCalendar calendar, @Nullable LocalDate today) {
        this.indicators = List.copyOf(indicators);
        this.calendar = calendar;
        this.today = today;
        for (FeedIndicator indicator : indicators) {
            Keys each = new Keys(indicator);
            keys.add(each);
            indicator
                    .kinds()
                    .forEach(kind -> folding.computeIfAbsent(kind, none -> new ArrayList<>())
                            .add(each));
            indicator
                    .looksUp()
                    .forEach(kind -> lookingUp
                            .computeIfAbsent(kind, none -> new ArrayList<>())
                            .add(each));
        }
    }

    /** Takes a record; false where it changed nothing, since the same or a later revision is known. */
    public boolean accept(FeedRecord record) {
        RecordStore.Outcome outcome = store.put(record);
        if (outcome.changed()) {
            FeedRecord before = outcome.before();
            folding.getOrDefault(record.kind(), List.of())
                    .forEach(each -> each.replace(before, record.withdrawn() ? null : record));
            lookingUp.getOrDefault(record.kind(), List.of()).forEach(Keys::readAllAnew);
        }
        return outcome.changed();
    }

    /** Notes that a feed is given although nothing stands in it (yet). */
    public void declare(RecordKind kind) {
        if (store.declare(kind)) {
            keys.forEach(Keys::readAllAnew);
        }
    }

    /** Moves the day of reading. */
    public void at(LocalDate day) {
        if (!day.equals(today)) {
            today = day;
            keys.forEach(Keys::readAllAnew);
        }
    }

    /** Lets go of happenings from before a day; registers stay. */
    public int forget(LocalDate before) {
        List<FeedRecord> gone = store.forget(before);
        gone.forEach(record -> {
            folding.getOrDefault(record.kind(), List.of()).forEach(each -> each.replace(record, null));
            lookingUp.getOrDefault(record.kind(), List.of()).forEach(Keys::readAllAnew);
        });
        return gone.size();
    }

    /** What is told now and was not, or was of another level, when this was last asked. */
    public List<Signal> news() {
        List<Signal> news = new ArrayList<>();
        keys.forEach(each -> news.addAll(each.read()));
        return news;
    }

    /** All that there is to tell of what holds. */
    public Signals signals() {
        Signals all = new Signals();
        keys.forEach(each -> {
            each.read();
            each.told.values().forEach(all::addAll);
        });
        return all;
    }

    public RecordStore records() {
        return store;
    }

    /** The indicators for which the feeds were given that they need. */
    public List<FeedIndicator> ran() {
        return indicators.stream()
                .filter(indicator -> indicator.kinds().stream().anyMatch(store::has)
                        && store.declared().containsAll(indicator.needs()))
                .toList();
    }

    /** The same records on the same day, read by other indicators or with other settings. */
    public FeedExamination with(List<FeedIndicator> others) {
        FeedExamination other = new FeedExamination(others, calendar, today);
        store.declared().forEach(other::declare);
        store.everything().forEach(other::accept);
        return other;
    }

    /** Adds what another has taken. */
    public void merge(FeedExamination later) {
        later.store.declared().forEach(this::declare);
        later.store.everything().forEach(this::accept);
    }

    /** Writes the state; reading goes on undisturbed. */
    public void save(Appendable out) throws IOException {
        FeedSnapshot.write(store, out);
    }

    /** Takes up a saved state; what was told of it before is no news. */
    public void restore(BufferedReader in) throws IOException {
        FeedSnapshot.read(in, this::declare, this::accept);
        news();
    }

    private final class Keys {

        private final FeedIndicator indicator;
        private final Map<String, FeedState> states = new LinkedHashMap<>();
        private final Map<String, Signals> told = new LinkedHashMap<>();
        private final Set<String> changed = new HashSet<>();
        private boolean allChanged;

        Keys(FeedIndicator indicator) {
            this.indicator = indicator;
        }

        void readAllAnew() {
            allChanged = true;
        }

        void replace(@Nullable FeedRecord before, @Nullable FeedRecord after) {
            String from = before == null ? null : indicator.key(before);
            String to = after == null ? null : indicator.key(after);
            if (before != null && from != null) {
                FeedState state = states.get(from);
                if (state != null) {
                    state.remove(before.ref());
                }
                changed.add(from);
            }
            if (after != null && to != null) {
                indicator.fold(states.computeIfAbsent(to, none -> indicator.init()), after);
                changed.add(to);
            }
        }

        List<Signal> read() {
            List<Signal> news = new ArrayList<>();
            for (String key : allChanged ? List.copyOf(states.keySet()) : List.copyOf(changed)) {
                Signals found = new Signals();
                FeedState state = states.get(key);
                if (state != null && !state.isEmpty()) {
                    indicator.judge(new FeedView(indicator.settings(), key, state, store, calendar, today, found));
                } else {
                    states.remove(key);
                }
                Signals before = told.put(key, found);
                news.addAll(found.notIn(before));
            }
            changed.clear();
            allChanged = false;
            return news;
        }
    }
}
