package org.probity.programme.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody who arranges meetings may choose from. */
@Repository
class Arrangers {

    private final JdbcClient jdbc;
    private final Dates dates;

    Arrangers(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** A section of a select. */
    record SectionChoice(SectionId id, Bilingual name) {}

    List<MeetingBody> bodies(Viewer viewer) {
        var bodies = new ArrayList<MeetingBody>();
        if (viewer.may("programme:arrange")) {
            bodies.add(MeetingBody.LEADING_GROUP);
            bodies.add(MeetingBody.SUPERIOR);
        }
        if (viewer.may("programme:section-meeting")) {
            bodies.add(MeetingBody.SECTION);
        }
        return bodies;
    }

    List<SectionChoice> sections(Viewer viewer) {
        if (!viewer.may("programme:section-meeting")) {
            return List.of();
        }
        var scope = viewer.scope("programme:section-meeting");
        return jdbc
                .sql("""
                        select s.id, s.name_zh, s.name_en from organization.section s
                        where s.unit_id = :unit and s.closed_on is null order by s.position, s.code
                        """)
                .param("unit", viewer.requireUnit().value())
                .query((row, n) -> new SectionChoice(
                        new SectionId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list()
                .stream()
                .filter(section -> scope.covers(viewer.requireUnit(), section.id(), null))
                .toList();
    }

    /** Members, the office and whoever arranges it may keep the minutes. */
    List<MeetingPages.Choosable> recorders(Viewer viewer, List<Member> members, @Nullable Meeting meeting) {
        var people = members.stream().map(Member::person).map(PersonId::value).toArray(UUID[]::new);
        return jdbc.sql("""
                        select p.id, p.name_zh, p.name_en from organization.person p
                        where p.unit_id = :unit and p.employment not in ('LEFT', 'RETIRED')
                          and (p.id = any(:members) or p.id = :viewer or p.id = :recorder
                               or exists (select 1 from organization.appointment a where a.person_id = p.id
                                          and a.role = 'LEADING_GROUP_OFFICE' and a.from_on <= :today
                                          and (a.to_on is null or a.to_on >= :today)))
                        order by p.name_zh, p.name_en, p.id
                        """)
                .param("unit", viewer.requireUnit().value())
                .param("members", people)
                .param("viewer", viewer.requirePerson().value())
                .param(
                        "recorder",
                        meeting == null
                                ? viewer.requirePerson().value()
                                : meeting.recorder().value())
                .param("today", dates.today())
                .query((row, n) -> new MeetingPages.Choosable(
                        new PersonId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }
}
