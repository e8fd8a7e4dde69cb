package org.probity.earlywarning.indicator.discretion;

import static org.probity.earlywarning.feed.RecordKind.PENALTIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/** An indicator of something that a major penalty needs before it is decided. */
abstract class BeforeDecision extends FeedIndicator {

    private final String column;

    /** @param column when it was done */
    BeforeDecision(Settings settings, String column) {
        super(settings, PENALTIES);
        this.column = column;
    }

    @Override
    public final @Nullable String key(FeedRecord penalty) {
        return penalty.flag("major") && penalty.day("decided") != null ? penalty.id() : null;
    }

    @Override
    protected final void judge(FeedView view) {
        for (FeedRecord penalty : view.records()) {
            LocalDate done = penalty.day(column);
            LocalDate decided = Objects.requireNonNull(penalty.day("decided"));
            view.examined("");
            if (penalty.isNone(column) || done != null && done.isAfter(decided)) {
                view.tell(penalty.id(), 1, Map.of("decided", decided), List.of(penalty));
            }
        }
    }
}
