package org.probity.earlywarning.indicator;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;

/**
 * An indicator over records of feeds: a keyed fold whose state is the set of records that hold for a key, and a pure
 * reading of that set. Records of the kinds it {@link #looksUp} are not folded but seen by the readings of all keys.
 *
 * <p>What a reading tells follows from the records, the day of reading and the settings alone. So late records,
 * repetitions, corrections, a saved and restored state and other settings need no thought of their own.
 */
public abstract class FeedIndicator implements Fold<FeedRecord, FeedState> {

    private final Settings settings;
    private final Set<RecordKind> kinds;

    protected FeedIndicator(Settings settings, RecordKind... kinds) {
        this.settings = settings;
        this.kinds = Set.of(kinds);
    }

    public final Settings settings() {
        return settings;
    }

    /** The kinds it folds. */
    public final Set<RecordKind> kinds() {
        return kinds;
    }

    /** The feeds without all of which it has nothing to say, besides one of those it folds. */
    public Set<RecordKind> needs() {
        return Set.of();
    }

    /** The kinds it looks up besides; a change there has every key read again. */
    public Set<RecordKind> looksUp() {
        return Set.of();
    }

    /** Under what a record counts, or null where it does not concern the indicator. */
    @Override
    public abstract @Nullable String key(FeedRecord record);

    /** Reads what holds of a key; must not change anything. */
    protected abstract void judge(FeedView view);

    @Override
    public final FeedState init() {
        return new FeedState();
    }

    @Override
    public final void fold(FeedState state, FeedRecord record) {
        state.put(record);
    }

    @Override
    public final void merge(FeedState state, FeedState later) {
        state.merge(later);
    }
}
