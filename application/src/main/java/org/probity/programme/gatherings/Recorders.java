package org.probity.programme.gatherings;

import java.util.List;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may keep the record: the office, discipline inspection for study events, and whoever plans it. */
@Repository
class Recorders {

    private final JdbcClient jdbc;
    private final Dates dates;

    Recorders(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    List<Chairs.Choosable> of(Viewer viewer, GatheringKind kind) {
        return jdbc.sql("""
                        select p.id, p.name_zh, p.name_en from organization.person p
                        where p.unit_id = :unit and p.employment not in ('LEFT', 'RETIRED')
                          and (p.id = :viewer or exists (select 1 from organization.appointment a where a.person_id = p.id
                               and a.role = any(:roles) and a.from_on <= :today and (a.to_on is null or a.to_on >= :today)))
                        order by p.name_zh, p.name_en, p.id
                        """)
                .param("unit", viewer.requireUnit().value())
                .param("viewer", viewer.requirePerson().value())
                .param(
                        "roles",
                        kind == GatheringKind.STUDY
                                ? new String[] {"LEADING_GROUP_OFFICE", "DISCIPLINE_INSPECTION"}
                                : new String[] {"LEADING_GROUP_OFFICE"})
                .param("today", dates.today())
                .query((row, n) -> new Chairs.Choosable(
                        new PersonId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }
}
