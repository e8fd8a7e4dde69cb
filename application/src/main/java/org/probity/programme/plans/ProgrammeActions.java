package org.probity.programme.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.programme.PersonalActionSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings chaired, plans signed and approved: what this module knows the head to have done in person. */
@Component
class ProgrammeActions implements PersonalActionSource {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ProgrammeActions(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public List<PersonalAction> actionsOf(PersonId person, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select m.held_on as day, 'programme.action.meeting-chaired' as label, m.title_zh, m.title_en,
                               '/programme/meetings/' || m.id as url
                        from programme.meeting m join programme.attendance a on a.meeting_id = m.id and a.person_id = m.chair_id
                        where m.chair_id = :person and m.state in ('HELD', 'CLOSED') and a.present and m.held_on between :first and :last
                        union all
                        select cast(s.signed_at at time zone :zone as date),
                               case when s.taken_over_from is null then 'programme.action.plan-signed' else 'programme.action.plan-taken-over' end,
                               p.title_zh, p.title_en, '/programme/plans/' || p.id
                        from programme.plan_signature s join programme.plan p on p.id = s.plan_id
                        where s.person_id = :person and cast(s.signed_at at time zone :zone as date) between :first and :last
                        union all
                        select p.approved_on, 'programme.action.plan-approved', p.title_zh, p.title_en, '/programme/plans/' || p.id
                        from programme.plan p where p.approved_by = :person and p.approved_on between :first and :last
                        order by 1, 2 limit 500
                        """)
                .param("person", person.value())
                .param("first", first)
                .param("last", last)
                .param("zone", zone.getId())
                .query(ProgrammeActions::action)
                .list();
    }

    private static PersonalAction action(ResultSet row, int n) throws SQLException {
        @Nullable String url = row.getString("url");
        return new PersonalAction(
                row.getObject("day", LocalDate.class),
                row.getString("label"),
                1,
                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                url);
    }
}
