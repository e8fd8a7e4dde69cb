package org.probity.earlywarning.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventRef;

/** Collects evidence over many cases: counts all, keeps the first by row, whatever the order in which they come. */
public final class EvidenceCollector {

    private static final Comparator<EventRef> BY_ROW =
            Comparator.comparingLong(EventRef::row).thenComparing(EventRef::caseId);

    private @Nullable PriorityQueue<EventRef> kept;
    private long count;

    public void add(Event event) {
        count++;
        if (isAmongFirst(event.row())) {
            keep(event.ref());
        }
    }

    public void merge(EvidenceCollector other) {
        count += other.count;
        if (other.kept != null) {
            other.kept.forEach(this::keep);
        }
    }

    public long count() {
        return count;
    }

    public Evidence evidence() {
        List<EventRef> events = new ArrayList<>(kept == null ? List.of() : kept);
        events.sort(BY_ROW);
        return new Evidence(events, count);
    }

    private boolean isAmongFirst(long row) {
        if (kept == null || kept.size() < Evidence.MOST) {
            return true;
        }
        EventRef last = kept.peek();
        return last == null || row <= last.row();
    }

    private void keep(EventRef event) {
        if (kept == null) {
            kept = new PriorityQueue<>(4, BY_ROW.reversed());
        }
        kept.add(event);
        if (kept.size() > Evidence.MOST) {
            kept.poll();
        }
    }
}
