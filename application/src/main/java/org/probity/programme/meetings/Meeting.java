package org.probity.programme.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.wording.Bilingual;

/** A meeting with its members and its agenda. */
public record Meeting(
        MeetingId id,
        UnitId unit,
        CycleId cycle,
        MeetingBody body,
        @Nullable SectionId section,
        Bilingual sectionName,
        Bilingual title,
        String minutesNumber,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        String place,
        PersonId chair,
        PersonId recorder,
        Bilingual recorderName,
        String observers,
        String remarks,
        MeetingState state,
        @Nullable String changeReason,
        int version,
        List<Member> members,
        List<AgendaItem> items) {

    public Meeting {
        members = List.copyOf(members);
        items = List.copyOf(items);
    }

    public long presentCount() {
        return members.stream().filter(Member::isPresent).count();
    }

    /** Items that no vote was taken on. */
    public long openItems() {
        return items.stream().filter(item -> item.outcome() == null).count();
    }

    public Quorum quorum() {
        return new Quorum(members.size(), (int) presentCount());
    }

    public Optional<Member> member(PersonId person) {
        return members.stream().filter(m -> m.person().equals(person)).findFirst();
    }

    public Bilingual chairName() {
        return member(chair).map(Member::name).orElse(Bilingual.of("", ""));
    }

    boolean is(MeetingState wanted) {
        return state == wanted;
    }
}
