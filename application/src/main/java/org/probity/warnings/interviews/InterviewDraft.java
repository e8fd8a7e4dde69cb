package org.probity.warnings.interviews;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;

/**
 * Who is asked to come, when, where, why, and who talks to them (F13, notice).
 *
 * @param attends whether the holder of the post concerned comes as well, where the interviewee is somebody else
 */
public record InterviewDraft(
        PersonId interviewee,
        boolean attends,
        PersonId chief,
        List<PersonId> others,
        Bilingual cause,
        LocalDate meetsOn,
        LocalTime meetsAt,
        String place,
        String materials) {

    public InterviewDraft {
        others = List.copyOf(others);
    }

    /** @throws Refused when something is missing or out of bounds; all of it at once */
    static InterviewDraft of(Fields typed, LocalDate today) {
        var interviewee = typed.id("interviewee");
        if (interviewee == null) {
            typed.refuse("interviewee", "measures.refusal.entry-choose");
        }
        var chief = typed.id("chief");
        if (chief == null) {
            typed.refuse("chief", "measures.refusal.entry-choose");
        }
        var cause = typed.needed("cause", 2000);
        var on = typed.day("meetsOn");
        if (on != null && on.isBefore(today)) {
            typed.refuse("meetsOn", "warnings.interview.refusal.day-past");
        }
        var at = time(typed);
        var place = typed.needed("place", 200);
        var materials = typed.needed("materials", 1000);
        var others = typed.ids("interviewers").stream().map(PersonId::new).toList();
        typed.orRefuse();
        return new InterviewDraft(
                new PersonId(Objects.requireNonNull(interviewee)),
                typed.has("attends", "true"),
                new PersonId(Objects.requireNonNull(chief)),
                others,
                Bilingual.of(cause, ""),
                Objects.requireNonNull(on),
                Objects.requireNonNull(at),
                place,
                materials);
    }

    static @Nullable LocalTime time(Fields typed) {
        try {
            return LocalTime.parse(typed.value("meetsAt"));
        } catch (DateTimeParseException e) {
            typed.refuse("meetsAt", "warnings.interview.refusal.time");
            return null;
        }
    }
}
