package org.probity.earlywarning.indicator;

import java.util.ArrayList;
import java.util.List;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Signals;

/** What other settings, or other indicators, would tell of the same records on the same day. */
public record Replay(List<Signal> same, List<Signal> gone, List<Signal> added) {

    /** Reads both; a signal of another level is gone and added. */
    public static Replay of(FeedExamination now, List<FeedIndicator> others) {
        Signals before = now.signals();
        Signals after = now.with(others).signals();
        List<Signal> gone = before.notIn(after);
        List<Signal> same = new ArrayList<>(before.found());
        same.removeAll(gone);
        return new Replay(List.copyOf(same), gone, after.notIn(before));
    }
}
