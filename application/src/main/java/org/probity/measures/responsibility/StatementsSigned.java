package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.programme.PersonalActionSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Responsibility statements that the head signed: part of what the head did in person (P1.1.6). */
@Component
class StatementsSigned implements PersonalActionSource {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    StatementsSigned(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public List<PersonalAction> actionsOf(PersonId person, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select id, day from (
                            select id, cast(signed_at at time zone :zone as date) as day from measures.statement
                            where person_id = :person and signed_at is not null) s
                        where day between :first and :last order by day limit 100
                        """)
                .param("zone", zone.getId())
                .param("person", person.value())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new PersonalAction(
                        row.getObject("day", LocalDate.class),
                        "measures.action.statement-signed",
                        1,
                        new Bilingual("", ""),
                        "/measures/responsibility/statements/" + row.getObject("id", UUID.class)))
                .list();
    }
}
