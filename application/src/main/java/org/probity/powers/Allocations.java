package org.probity.powers;

import static org.probity.powers.Columns.id;
import static org.probity.powers.Columns.idOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.probity.organization.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which posts hold which powers. */
@Repository
public class Allocations {

    private final JdbcClient jdbc;

    Allocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All allocations of a power, past and coming ones included. */
    public List<Allocation> of(PowerId power) {
        return jdbc.sql("""
                        select a.* from powers.allocation a join organization.post p on p.id = a.post_id
                        where a.power_id = :power and not a.removed
                        order by array_position(array['HANDLE', 'REVIEW', 'APPROVE', 'DECIDE', 'SUPERVISE'], a.role), p.code
                        """)
                .param("power", power.value())
                .query(Allocations::allocation)
                .list();
    }

    /** The allocations of a power in force on the day. */
    public List<Allocation> of(PowerId power, LocalDate day) {
        return of(power).stream().filter(allocation -> allocation.on(day)).toList();
    }

    static Allocation allocation(ResultSet row, int n) throws SQLException {
        var substitute = idOrNull(row, "substitute_post_id");
        return new Allocation(
                new AllocationId(id(row, "id")),
                new PostId(id(row, "post_id")),
                Allocation.Role.valueOf(row.getString("role")),
                substitute == null ? null : new PostId(substitute),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }
}
