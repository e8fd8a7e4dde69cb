package org.probity.supervision.instruments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is within the period of an admonition: no promotion and no award, and what IR-H06 looks for (§5, §6). */
@Repository
public class InfluencePeriods {

    private static final String PERIODS = """
            select i.id, i.person_id, i.influence_from, i.influence_until, l.number from supervision.instrument i
            join supervision.letter l on l.id = i.letter_id where i.influence_until is not null and
            """;

    private final JdbcClient jdbc;

    InfluencePeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A period, both days included.
     *
     * @param number of the admonition
     */
    public record Period(InstrumentId admonition, PersonId person, LocalDate from, LocalDate until, String number) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** All of the unit, past ones included. */
    public List<Period> of(UnitId unit) {
        return jdbc.sql(PERIODS + " i.unit_id = :unit order by i.influence_from, i.id limit 10000")
                .param("unit", unit.value())
                .query((row, n) -> new Period(
                        new InstrumentId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("influence_from", LocalDate.class),
                        row.getObject("influence_until", LocalDate.class),
                        row.getString("number")))
                .list();
    }

    /** Whether the person is within one on the day. */
    public boolean holds(PersonId person, LocalDate day) {
        return jdbc.sql("select exists (" + PERIODS
                        + " i.person_id = :person and :day between i.influence_from and i.influence_until)")
                .param("person", person.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
