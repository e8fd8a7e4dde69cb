package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;

/** A gathering with its record. Who came is read apart, as far as the reader may see it. */
public record Gathering(
        GatheringId id,
        UnitId unit,
        CycleId cycle,
        GatheringKind kind,
        @Nullable StudyType type,
        Bilingual title,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        String place,
        @Nullable PersonId chair,
        Bilingual chairName,
        String chairReason,
        PersonId recorder,
        Bilingual recorderName,
        String speaker,
        String content,
        Set<AgendaPoint> agenda,
        Audience audience,
        String minutesNumber,
        String minutes,
        @Nullable LocalDate readingFrom,
        GatheringState state,
        @Nullable String changeReason,
        int version) {

    public Gathering {
        agenda = Set.copyOf(agenda);
    }

    public boolean is(GatheringState other) {
        return state == other;
    }

    /** Whether it took place: held, or held and archived. */
    public boolean tookPlace() {
        return state == GatheringState.HELD || state == GatheringState.ARCHIVED;
    }

    /** Its page. */
    public String path() {
        return kind.path() + "/" + id;
    }
}
