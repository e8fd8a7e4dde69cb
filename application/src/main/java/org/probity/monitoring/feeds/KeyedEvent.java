package org.probity.monitoring.feeds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;

/** A delivered event with what tells it from all others and what tells whether it says something new. */
record KeyedEvent(GivenEvent given, UUID key, UUID content) {

    FeedDefect defect(FeedDefect.Kind kind, String column, String found) {
        return new FeedDefect(kind, given.event().row(), given.event().caseId(), column, found);
    }

    /** Writes the row in the order of {@link EventRows#copy}. */
    void write(CopyRows rows, long number, BatchId batch, UnitId unit, Places places, @Nullable Long supersededBy) {
        var event = given.event();
        rows.add(unit)
                .add(number)
                .add(key)
                .add(given.id())
                .add(given.revision())
                .add(given.withdrawn());
        rows.add(event.caseId()).add(event.activity());
        rows.add(event.hasTime() ? Instant.ofEpochMilli(event.epochMillis()) : null);
        rows.add(event.offsetMinutes());
        rows.add(event.power()).add(event.officer()).add(event.post()).add(event.section());
        rows.add(event.counterparty());
        rows.add(event.amount() == null ? null : event.amount().toPlainString());
        rows.add(event.currency()).add(event.decision()).add(event.reason()).add(event.lifecycle());
        rows.add(Content.json(event.attributes())).add(content);
        var post = EventRows.postOf(event, places);
        rows.add(EventRows.sectionOf(event, post, places)).add(post);
        rows.add(event.row()).add(batch).add(supersededBy);
        rows.endRow();
    }
}
