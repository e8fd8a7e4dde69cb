package org.probity.risks;

import java.time.ZoneId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.ProgressSource;
import org.probity.programme.WorkTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger adds to the year's tasks. */
@Configuration(proxyBeanMethods = false)
class LedgerProgress {

    /** Lines with a measure that somebody owns by a day, of all that are not closed (P0.4). */
    @Bean
    ProgressSource measuresProgress(JdbcClient jdbc) {
        return (UnitId unit, CycleId cycle) -> jdbc.sql("""
                        select count(*) as total, count(*) filter (where exists (select from risks.measure m
                            where m.point_id = p.id and not m.removed and m.owner_post_id is not null and m.due_on is not null)) as done
                        from risks.point p where unit_id = :unit and status not in ('DRAFT', 'CLOSED')
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new ProgressSource.Progress(
                        WorkTask.STRENGTHEN_CONTROL,
                        50,
                        "risks.progress.measures",
                        row.getLong("done"),
                        row.getLong("total"),
                        "/risks/ledger/completeness",
                        "risks:read"))
                .list();
    }

    /** Tasks to look again that were concluded, of those opened in the year (P2.1.4c). */
    @Bean
    ProgressSource reexaminationProgress(JdbcClient jdbc, ZoneId zone) {
        return (UnitId unit, CycleId cycle) -> jdbc.sql("""
                        select count(*) as total, count(*) filter (where state <> 'OPEN') as done
                        from risks.reexamination where unit_id = :unit
                            and opened_at >= (select opened_on::timestamp at time zone :zone from programme.cycle where id = :cycle)
                        """)
                .param("unit", unit.value())
                .param("cycle", cycle.value())
                .param("zone", zone.getId())
                .query((row, n) -> new ProgressSource.Progress(
                        WorkTask.DYNAMIC_MANAGEMENT,
                        60,
                        "risks.progress.reexaminations",
                        row.getLong("done"),
                        row.getLong("total"),
                        "/risks/reexaminations?show=all",
                        "risks:reexamine"))
                .list();
    }
}
