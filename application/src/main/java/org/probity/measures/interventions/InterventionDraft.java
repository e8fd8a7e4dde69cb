package org.probity.measures.interventions;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;

/** What somebody writes down. */
public record InterventionDraft(
        @Nullable PersonId intervenerId,
        String intervener,
        String intervenerPost,
        Intervention.Field field,
        String matter,
        String content,
        Intervention.Channel channel,
        LocalDate happenedOn,
        String response) {

    static InterventionDraft of(Fields typed, LocalDate today) {
        var chosen = typed.id("intervenerId");
        var name = typed.text("intervener", 100);
        if (chosen == null && name.length() < 2) {
            typed.refuse("intervener", "measures.refusal.intervention-who");
        }
        var post = typed.text("intervenerPost", 200);
        var field = typed.choice("field", Intervention.Field.class);
        var matter = typed.needed("matter", 300);
        var content = typed.needed("content", 4000);
        var channel = typed.choice("channel", Intervention.Channel.class);
        var on = typed.day("happenedOn");
        if (on != null && on.isAfter(today)) {
            typed.refuse("happenedOn", "measures.refusal.intervention-future");
        }
        var response = typed.text("response", 2000);
        typed.orRefuse();
        return new InterventionDraft(
                chosen == null ? null : new PersonId(chosen),
                name,
                post,
                Objects.requireNonNull(field),
                matter,
                content,
                Objects.requireNonNull(channel),
                Objects.requireNonNull(on),
                response);
    }
}
