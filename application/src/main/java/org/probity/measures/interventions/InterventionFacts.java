package org.probity.measures.interventions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The facts of IR-I06: one recorded intervention is a reason to look (yellow), two by the same person within twelve months a strong one
 * (red). Only whoever examines records gets any, and only those they may see: a count given to others would tell them that there is one.
 */
@Repository
public class InterventionFacts {

    private static final int TWICE = 2;

    private final JdbcClient jdbc;
    private final Dates dates;

    InterventionFacts(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** How strong the reason to look is. */
    public enum Level {
        YELLOW,
        RED
    }

    /**
     * Somebody's interventions of the last twelve months; those found not to be any do not count.
     *
     * @param intervener who, where it is somebody of the unit
     */
    public record Fact(@Nullable PersonId intervener, String name, int times, LocalDate lastOn, Level level) {}

    static Level level(int times) {
        return times >= TWICE ? Level.RED : Level.YELLOW;
    }

    public List<Fact> visibleTo(Viewer viewer) {
        if (!viewer.may(InterventionRows.EXAMINE)) {
            return List.of();
        }
        return jdbc.sql("""
                        select max(intervener_id::text) as who, max(intervener) as name, count(*) as times, max(happened_on) as last_on
                        from measures.intervention
                        where unit_id = :unit and intervener_id is distinct from :viewer and reporter_id <> :viewer and route = any(:routes)
                          and outcome is distinct from 'NOT_CONFIRMED' and happened_on > cast(:today as date) - interval '12 months'
                        group by coalesce(intervener_id::text, lower(intervener)) order by times desc, last_on desc limit 200
                        """)
                .param("unit", viewer.requireUnit().value())
                .param("viewer", viewer.requirePerson().value())
                .param("routes", new String[] {
                    viewer.is(Role.DISCIPLINE_INSPECTION) ? "INSPECTION" : "",
                    viewer.is(Role.SUPERIOR) ? "SUPERIOR" : ""
                })
                .param("today", dates.today())
                .query((row, n) -> {
                    var who = row.getString("who");
                    return new Fact(
                            who == null ? null : new PersonId(UUID.fromString(who)),
                            row.getString("name"),
                            row.getInt("times"),
                            row.getObject("last_on", LocalDate.class),
                            level(row.getInt("times")));
                })
                .list();
    }
}
