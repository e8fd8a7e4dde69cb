package org.probity.measures.education;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.programme.PersonalActionSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lectures that somebody gave in person: lines of the plan that name them as lecturer, held, and they were there (§5, P1.1.6). */
@Component
class HeadLectures implements PersonalActionSource {

    private final JdbcClient jdbc;

    HeadLectures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int of(PersonId person, int year) {
        return actionsOf(person, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .size();
    }

    @Override
    public List<PersonalAction> actionsOf(PersonId person, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select g.held_on, l.theme_zh, l.theme_en, l.id from measures.education_line l
                        join programme.gathering g on g.id = l.gathering_id and g.state = 'HELD'
                        where l.lecturer_id = :person and l.withdrawn_on is null and g.held_on between :first and :last
                          and not exists (select 1 from programme.gathering_attendance a
                              where a.gathering_id = g.id and a.person_id = :person and not a.present)
                        order by g.held_on limit 100
                        """)
                .param("person", person.value())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new PersonalAction(
                        row.getObject("held_on", LocalDate.class),
                        "measures.action.lecture-given",
                        1,
                        Bilingual.of(row.getString("theme_zh"), row.getString("theme_en")),
                        "/measures/education/" + row.getObject("id", UUID.class)))
                .list();
    }
}
