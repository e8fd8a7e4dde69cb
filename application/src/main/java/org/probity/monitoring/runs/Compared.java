package org.probity.monitoring.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.signal.Signal;

/** What two ways of judging say of the same: signals only the second gives, only the first gives, and of another level. */
record Compared(List<Signal> added, List<Signal> gone, List<Change> changed, int same) {

    /** The same of the same subject, of another level. */
    record Change(Signal before, Signal after) {}

    static Compared of(List<Signal> before, List<Signal> after) {
        Map<String, Signal> known = new LinkedHashMap<>();
        before.forEach(signal -> known.put(signal.suppressionKey(), signal));
        var added = new ArrayList<Signal>();
        var changed = new ArrayList<Change>();
        var same = 0;
        for (var signal : after) {
            var was = known.remove(signal.suppressionKey());
            if (was == null) {
                added.add(signal);
            } else if (was.level() != signal.level()) {
                changed.add(new Change(was, signal));
            } else {
                same++;
            }
        }
        return new Compared(List.copyOf(added), List.copyOf(known.values()), List.copyOf(changed), same);
    }
}
