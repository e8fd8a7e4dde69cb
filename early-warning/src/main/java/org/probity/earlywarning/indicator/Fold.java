package org.probity.earlywarning.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A keyed fold: sorts what comes by a key and keeps one state a key. It never knows where it runs: over a file with
 * threads, in parts that are merged, or one event at a time as they arrive.
 *
 * <p>States are changed in place by one thread at a time. For any way of cutting a sequence in parts, folding the parts
 * and merging their states in order must give the same outcome as folding the whole.
 *
 * @param <E> what is folded: events, or whole cases
 * @param <S> the state
 */
public interface Fold<E, S> {

    /** The key under which this counts, or null where it does not concern the fold at all. */
    @Nullable
    String key(E each);

    /** The state before anything came. */
    S init();

    void fold(S state, E each);

    /**
     * Adds to a state all that a later part has folded. The later state stays as it is, and nothing that can still
     * change may be shared with it.
     */
    void merge(S state, S later);
}
