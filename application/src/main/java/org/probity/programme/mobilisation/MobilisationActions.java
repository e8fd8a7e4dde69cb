package org.probity.programme.mobilisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.programme.PersonalActionSource;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mobilisation meetings chaired in person: part of what the head did personally (P1.1.6). */
@Component
class MobilisationActions implements PersonalActionSource {

    private final JdbcClient jdbc;

    MobilisationActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalAction> actionsOf(PersonId person, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select g.held_on, g.title_zh, g.title_en, g.id from programme.gathering g
                        where g.chair_id = :person and g.kind = 'MOBILISATION' and g.state in ('HELD', 'ARCHIVED')
                          and g.held_on between :first and :last order by g.held_on limit 100
                        """)
                .param("person", person.value())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new PersonalAction(
                        row.getObject("held_on", LocalDate.class),
                        "programme.action.mobilisation-chaired",
                        1,
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        GatheringKind.MOBILISATION.path() + "/" + row.getObject("id", UUID.class)))
                .list();
    }
}
