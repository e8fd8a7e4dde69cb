package org.probity.risks.grading;

import org.probity.frame.MenuEntry;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.ProgressSource;
import org.probity.programme.WorkTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What grading adds to the menu and to the year's page. */
@Configuration(proxyBeanMethods = false)
class GradeFrame {

    @Bean
    MenuEntry gradesMenu() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION, 50, "risks.menu.grades", "/risks/grades", "scale", "risks:read");
    }

    /** Grades in force, of all points that are to be graded. */
    @Bean
    ProgressSource gradeProgress(JdbcClient jdbc) {
        return (UnitId unit, CycleId cycle) -> jdbc.sql("""
                        select count(*) filter (where grade_state = 'EFFECTIVE') as done, count(*) as total from risks.point
                        where unit_id = :unit and cycle_id = :cycle and not removed and verification <> 'REJECTED' and status <> 'CLOSED'
                        """)
                .param("unit", unit.value())
                .param("cycle", cycle.value())
                .query((row, n) -> new ProgressSource.Progress(
                        WorkTask.GRADE,
                        40,
                        "risks.progress.grades-in-force",
                        row.getLong("done"),
                        row.getLong("total"),
                        "/risks/grades",
                        "risks:read"))
                .list();
    }
}
