package org.probity.organization;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.springframework.stereotype.Component;

/** When, by whom and why a row is written: what {@code :changed_at, :changed_by, :change_reason} are bound to. */
@Component
class Stamps {

    private final Clock clock;
    private final CurrentActor actor;

    Stamps(Clock clock, CurrentActor actor) {
        this.clock = clock;
        this.actor = actor;
    }

    Map<String, @Nullable Object> because(@Nullable String reason) {
        var stamp = new HashMap<String, @Nullable Object>();
        stamp.put("changed_at", Timestamp.from(clock.instant()));
        stamp.put("changed_by", actor.get().name());
        stamp.put("change_reason", reason == null || reason.isBlank() ? null : reason.strip());
        return stamp;
    }
}
