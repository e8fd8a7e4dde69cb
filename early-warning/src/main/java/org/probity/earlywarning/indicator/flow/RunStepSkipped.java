package org.probity.earlywarning.indicator.flow;

import static org.probity.earlywarning.feed.RecordKind.RUNS;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/** IR-A01 over the feed of runs: each step that a finished run states as skipped. */
final class RunStepSkipped extends FeedIndicator {

    RunStepSkipped(Settings settings) {
        super(settings, RUNS);
    }

    @Override
    public @Nullable String key(FeedRecord run) {
        return run.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord run : view.records()) {
            run.list("steps_skipped").forEach(step -> view.tell("run", step, 1, Map.of(), List.of(run)));
        }
    }
}
