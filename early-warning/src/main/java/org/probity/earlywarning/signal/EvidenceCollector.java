package org.probity.earlywarning.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventRef;

/** Collects evidence over many cases: counts all, keeps the first by row, whatever the order in which they come. */
public final class EvidenceCollector {

    private static final Comparator<EventRef> BY_ROW =
            Comparator.comparingLong(EventRef::row).thenComparing(EventRef::caseId);

    /** At least the first by row; cut back to these when twice as many have gathered. */
    private final List<EventRef> gathered = new ArrayList<>(2);

    private long lastRow = Long.MAX_VALUE;
    private long count;

    public void add(Event event) {
        count++;
        if (event.row() <= lastRow) {
            gather(event.ref());
        }
    }

    public void add(EventRef event) {
        count++;
        if (event.row() <= lastRow) {
            gather(event);
        }
    }

    public void merge(EvidenceCollector other) {
        count += other.count;
        other.gathered.forEach(this::gather);
    }

    public long count() {
        return count;
    }

    public Evidence evidence() {
        return new Evidence(first(), count);
    }

    private void gather(EventRef event) {
        gathered.add(event);
        if (gathered.size() >= 2 * Evidence.MOST) {
            List<EventRef> first = first();
            gathered.clear();
            gathered.addAll(first);
            lastRow = first.get(first.size() - 1).row();
        }
    }

    private List<EventRef> first() {
        List<EventRef> sorted = new ArrayList<>(gathered);
        sorted.sort(BY_ROW);
        return List.copyOf(sorted.subList(0, Math.min(sorted.size(), Evidence.MOST)));
    }
}
