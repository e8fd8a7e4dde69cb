package org.probity.earlywarning.indicator;

import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.Event;

/** The fold of level 1: each case's events in order. An event that names no case is left to the data-quality findings. */
final class CaseFold implements Fold<Event, Trace> {

    static final CaseFold INSTANCE = new CaseFold();

    private CaseFold() {}

    @Override
    public @Nullable String key(Event event) {
        String caseId = event.caseId();
        return caseId.isEmpty() ? null : caseId;
    }

    @Override
    public Trace init() {
        return new Trace();
    }

    @Override
    public void fold(Trace trace, Event event) {
        trace.add(event);
    }

    @Override
    public void merge(Trace trace, Trace later) {
        for (int i = 0; i < later.size(); i++) {
            trace.add(later.event(i));
        }
    }
}
