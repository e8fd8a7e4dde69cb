package org.probity.programme.meetings;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a meeting's decision, asked of every module that has such things. */
@Component
class Matters {

    private final List<AgendaSubject> subjects;
    private final Map<String, AgendaSubject> byKind;
    private final JdbcClient jdbc;

    Matters(List<AgendaSubject> subjects, JdbcClient jdbc) {
        this.subjects = subjects.stream()
                .sorted(java.util.Comparator.comparing(AgendaSubject::order).thenComparing(AgendaSubject::kind))
                .toList();
        this.byKind = subjects.stream().collect(toMap(AgendaSubject::kind, subject -> subject));
        this.jdbc = jdbc;
    }

    AgendaSubject subject(String kind) {
        var subject = byKind.get(kind);
        if (subject == null) {
            throw new Refused(Refusal.of("programme.refusal.not-pending", kind));
        }
        return subject;
    }

    /** One kind's pending matters. */
    record Group(AgendaSubject subject, List<AgendaMatter> matters) {}

    /**
     * What a body could decide now, less what stands undecided on the agenda of another meeting.
     *
     * @param except the meeting whose own agenda does not count
     */
    List<Group> pending(UnitId unit, MeetingBody body, @Nullable SectionId section, @Nullable MeetingId except) {
        var taken = taken(unit, except);
        var groups = new ArrayList<Group>();
        for (var subject : subjects) {
            var matters = subject.pending(unit).stream()
                    .filter(matter -> matter.bodies().contains(body))
                    .filter(matter -> section == null || section.equals(matter.section()))
                    .filter(matter -> !taken.contains(new MatterRef(subject.kind(), matter.subjectId())))
                    .toList();
            if (!matters.isEmpty()) {
                groups.add(new Group(subject, matters));
            }
        }
        return groups;
    }

    /** The same by name, for looking up what was chosen. */
    Map<MatterRef, AgendaMatter> pendingByRef(
            UnitId unit, MeetingBody body, @Nullable SectionId section, @Nullable MeetingId except) {
        var found = new HashMap<MatterRef, AgendaMatter>();
        pending(unit, body, section, except)
                .forEach(group -> group.matters()
                        .forEach(matter ->
                                found.put(new MatterRef(group.subject().kind(), matter.subjectId()), matter)));
        return found;
    }

    private java.util.Set<MatterRef> taken(UnitId unit, @Nullable MeetingId except) {
        return new HashSet<>(jdbc.sql("""
                        select i.subject, i.subject_id from programme.agenda_item i join programme.meeting m on m.id = i.meeting_id
                        where m.unit_id = :unit and m.state in ('PLANNED', 'HELD') and i.outcome is null
                          and m.id <> :except
                        """)
                .param("unit", unit.value())
                .param("except", except == null ? new UUID(0, 0) : except.value())
                .query((row, n) -> new MatterRef(row.getString(1), row.getObject(2, UUID.class)))
                .list());
    }
}
