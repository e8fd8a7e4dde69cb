package org.probity.risks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.probity.organization.PersonId;
import org.probity.programme.PersonalActionSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Risk forms that the head signed, day by day, for the personal action log (P1.1.6). */
@Component
class HeadSignatures implements PersonalActionSource {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    HeadSignatures(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public List<PersonalAction> actionsOf(PersonId person, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select day, count(*) as forms from (
                            select cast(signed_at at time zone :zone as date) as day from risks.signature
                            where person_id = :person and not refused) signed
                        where day between :first and :last group by day order by day limit 500
                        """)
                .param("zone", zone.getId())
                .param("person", person.value())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new PersonalAction(
                        row.getObject("day", LocalDate.class),
                        "risks.action.forms-signed",
                        row.getLong("forms"),
                        new Bilingual("", ""),
                        "/risks/forms"))
                .list();
    }
}
