package org.probity.warnings.reminders;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.warnings.TypedText;
import org.probity.warnings.WarningId;
import org.probity.wording.Bilingual;

/**
 * What a reminder is to say.
 *
 * @param talkAt the talk's time in the body's own zone
 * @param second who talks besides the issuer
 */
public record ReminderDraft(
        Reminder.Form form,
        Reminder.Ground ground,
        String groundReason,
        PersonId person,
        Bilingual cause,
        String request,
        @Nullable LocalDateTime talkAt,
        String talkPlace,
        @Nullable PersonId second,
        String keyPoints,
        List<UUID> signals,
        @Nullable WarningId parent) {

    static final int MOST_SIGNALS = 20;

    public ReminderDraft {
        signals = List.copyOf(signals);
    }

    static ReminderDraft of(Fields typed, Bilingual known, java.util.Locale locale) {
        var form = typed.choice("form", Reminder.Form.class);
        var ground = typed.choice("ground", Reminder.Ground.class);
        var reason = typed.text("groundReason", 1000);
        if (ground == Reminder.Ground.OTHER && reason.length() < 2) {
            typed.refuse("groundReason", "warnings.refusal.ground-reason");
        }
        var person = typed.id("person");
        if (person == null) {
            typed.refuse("person", "measures.refusal.entry-choose");
        }
        var cause = typed.needed("cause", 2000);
        var request = typed.needed("request", 2000);
        var talk = form == Reminder.Form.TALK;
        var at = talk ? time(typed) : null;
        var place = talk ? typed.needed("talkPlace", 200) : "";
        var second = talk ? typed.id("second") : null;
        if (talk && second == null) {
            typed.refuse("second", "warnings.refusal.two-talkers");
        }
        var points = talk ? typed.needed("keyPoints", 4000) : "";
        var signals = typed.ids("signal").stream().limit(MOST_SIGNALS).toList();
        var parent = typed.id("parent");
        typed.orRefuse();
        return new ReminderDraft(
                Objects.requireNonNull(form),
                Objects.requireNonNull(ground),
                reason,
                new PersonId(Objects.requireNonNull(person)),
                TypedText.keepingTheOther(cause, known, locale),
                request,
                at,
                place,
                second == null ? null : new PersonId(second),
                points,
                signals,
                parent == null ? null : new WarningId(parent));
    }

    private static @Nullable LocalDateTime time(Fields typed) {
        try {
            return LocalDateTime.parse(typed.value("talkAt"));
        } catch (DateTimeParseException e) {
            typed.refuse("talkAt", "warnings.refusal.time");
            return null;
        }
    }
}
