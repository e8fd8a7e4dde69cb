package org.probity.programme.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to a body on a day: its members come from appointments and holdings, never from a list kept by hand. */
@Repository
class Bodies {

    private final JdbcClient jdbc;

    Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Member> members(UnitId unit, MeetingBody body, @Nullable SectionId section, LocalDate day) {
        var who = switch (body) {
            case LEADING_GROUP -> """
                    select a.person_id, min(case a.role when 'LEADING_GROUP_CHAIR' then 0 when 'LEADING_GROUP_DEPUTY' then 1 else 2 end) as place
                    from organization.appointment a
                    where a.unit_id = :unit and a.role in ('LEADING_GROUP_CHAIR', 'LEADING_GROUP_DEPUTY', 'LEADING_GROUP_MEMBER')
                      and a.from_on <= :day and (a.to_on is null or a.to_on >= :day) group by 1
                    """;
            case SUPERIOR -> """
                    select distinct a.person_id, 0 as place from organization.appointment a
                    where a.unit_id = :unit and a.role = 'SUPERIOR'
                      and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)
                    """;
            case SECTION -> """
                    select h.person_id, min(case p.level when 'SECTION_CHIEF' then 0 when 'SECTION_DEPUTY' then 1 else 2 end) as place
                    from organization.holding h join organization.post p on p.id = h.post_id
                    where p.unit_id = :unit and p.section_id = :section and (p.closed_on is null or p.closed_on > :day)
                      and h.from_on <= :day and (h.to_on is null or h.to_on >= :day) group by 1
                    """;
        };
        return jdbc.sql("select x.id, x.name_zh, x.name_en from (" + who
                        + ") w join organization.person x on x.id = w.person_id where x.employment in ('ACTIVE', 'CONTRACT', 'LONG_LEAVE')"
                        + " order by w.place, x.name_zh, x.name_en, x.id")
                .param("unit", unit.value())
                .param("section", section == null ? null : section.value(), java.sql.Types.OTHER)
                .param("day", day)
                .query((row, n) -> new Member(
                        new PersonId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        null,
                        ""))
                .list();
    }
}
