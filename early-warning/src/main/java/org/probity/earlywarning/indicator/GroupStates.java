package org.probity.earlywarning.indicator;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.Signals;

/** The states of one indicator of level 2, by key. */
final class GroupStates<E, S> {

    private final GroupIndicator<E, S> indicator;
    private final Map<String, S> byKey = new HashMap<>();
    private @Nullable String lastKey;
    private @Nullable S lastState;

    GroupStates(GroupIndicator<E, S> indicator) {
        this.indicator = indicator;
    }

    Set<Field> needs() {
        return indicator.needs();
    }

    void accept(E each) {
        String key = indicator.key(each);
        if (key == null) {
            return;
        }
        S state = lastState;
        if (state == null || !key.equals(lastKey)) {
            state = byKey.computeIfAbsent(key, unknown -> indicator.init());
            lastKey = key;
            lastState = state;
        }
        indicator.fold(state, each);
    }

    /** @param later states of the same indicator */
    void merge(GroupStates<?, ?> later) {
        later.byKey.forEach((key, state) -> {
            @SuppressWarnings("unchecked") // both are states of this very indicator
            S typed = (S) state;
            indicator.merge(byKey.computeIfAbsent(key, unknown -> indicator.init()), typed);
        });
    }

    void finish(@Nullable Instant now, Signals out) {
        byKey.forEach((key, state) -> {
            indicator.finish(key, state, out);
            if (now != null) {
                indicator.onTime(key, state, now, out);
            }
        });
    }
}
