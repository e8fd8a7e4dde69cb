package org.probity.measures.entry;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.springframework.stereotype.Component;

/** When, by whom and why a row is written: what {@code :now, :actor, :reason} are bound to. */
@Component
public class Stamp {

    private final Clock clock;
    private final CurrentActor actor;

    Stamp(Clock clock, CurrentActor actor) {
        this.clock = clock;
        this.actor = actor;
    }

    public Map<String, @Nullable Object> now(@Nullable String reason) {
        var stamp = new HashMap<String, @Nullable Object>();
        stamp.put("now", Timestamp.from(clock.instant()));
        stamp.put("actor", actor.get().name());
        stamp.put("reason", reason == null || reason.isBlank() ? null : reason.strip());
        return stamp;
    }
}
