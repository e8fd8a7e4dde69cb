package org.probity.earlywarning.indicator.time;

import static org.probity.earlywarning.feed.RecordKind.RUNS;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/** IR-B04 over the feed of runs: the number of requests to supplement that a run states. */
final class RunSupplements extends FeedIndicator {

    RunSupplements(Settings settings) {
        super(settings, RUNS);
    }

    @Override
    public @Nullable String key(FeedRecord run) {
        return run.number("supplements") == null ? null : run.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord run : view.records()) {
            view.tell(run.id(), Sums.number(run, "supplements").doubleValue(), Map.of(), List.of(run));
        }
    }
}
