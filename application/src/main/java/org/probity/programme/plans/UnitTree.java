package org.probity.programme.plans;

import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which unit stands above which. */
@Repository
class UnitTree {

    private final JdbcClient jdbc;

    UnitTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the one stands above the other, at any distance up to ten. */
    boolean isAbove(UnitId upper, UnitId lower) {
        return jdbc.sql("""
                        with recursive above as (
                            select superior_id as id, 1 as depth from organization.unit where id = :lower
                            union all
                            select u.superior_id, a.depth + 1 from above a join organization.unit u on u.id = a.id where a.depth < 10)
                        select exists (select 1 from above where id = :upper)
                        """)
                .param("lower", lower.value())
                .param("upper", upper.value())
                .query(Boolean.class)
                .single();
    }
}
