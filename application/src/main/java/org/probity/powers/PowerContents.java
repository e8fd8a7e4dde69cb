package org.probity.powers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The whole contents of powers: as in force, as the next edition has it, and as they were. */
@Repository
public class PowerContents {

    private final JdbcClient jdbc;
    private final LegalBases bases;
    private final Allocations allocations;
    private final Steps steps;
    private final PowerJson json;

    PowerContents(JdbcClient jdbc, LegalBases bases, Allocations allocations, Steps steps, PowerJson json) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.allocations = allocations;
        this.steps = steps;
        this.json = json;
    }

    /** What is in force, or drafted while nothing is in force yet. */
    public PowerContent of(Power power) {
        return new PowerContent(power.facts(), bases.of(power.id()), allocations.of(power.id()), steps.of(power.id()));
    }

    /** What the edition under way says: the amendment while there is one. */
    public PowerContent underWay(Power power) {
        return amendment(power.id()).orElseGet(() -> of(power));
    }

    Optional<PowerContent> amendment(PowerId power) {
        return jdbc.sql("select amendment::text from powers.power where id = :id and amendment is not null")
                .param("id", power.value())
                .query(String.class)
                .optional()
                .map(json::readContent);
    }

    /** The editions that came into force, the newest first. */
    public List<Edition> editions(PowerId power) {
        return jdbc.sql("""
                        select edition, min(lower(recorded)) as since
                        from powers.power_history where id = :id and state in ('PUBLISHED', 'CHANGED')
                        group by edition order by edition desc
                        """)
                .param("id", power.value())
                .query((row, n) -> new Edition(
                        row.getInt("edition"), row.getTimestamp("since").toInstant()))
                .list();
    }

    /** An edition in force since an instant. */
    public record Edition(int number, Instant since) {}

    /** What was recorded of the power at the instant. */
    public Optional<PowerContent> asOf(PowerId power, Instant instant) {
        return jdbc.sql("select * from powers.power_history where id = :id and recorded @> cast(:at as timestamptz)")
                .param("id", power.value())
                .param("at", Timestamp.from(instant))
                .query(Powers::power)
                .optional()
                .map(then -> new PowerContent(
                        then.facts(),
                        rows("legal_basis", "position", power, instant, LegalBases::basis),
                        rows("allocation", "role", power, instant, Allocations::allocation),
                        rows("step", "number", power, instant, steps::step)));
    }

    private <T> List<T> rows(
            String table,
            String order,
            PowerId power,
            Instant instant,
            org.springframework.jdbc.core.RowMapper<T> mapper) {
        return jdbc.sql("""
                        select * from powers.%s_history
                        where power_id = :power and not removed and recorded @> cast(:at as timestamptz) order by %s
                        """.formatted(table, order))
                .param("power", power.value())
                .param("at", Timestamp.from(instant))
                .query(mapper)
                .list();
    }

    public Optional<Power> find(PowerId power, Instant instant) {
        return jdbc.sql("select * from powers.power_history where id = :id and recorded @> cast(:at as timestamptz)")
                .param("id", power.value())
                .param("at", Timestamp.from(instant))
                .query(Powers::power)
                .optional();
    }
}
