package org.probity.risks;

import org.probity.frame.MenuEntry;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.ProgressSource;
import org.probity.programme.WorkTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of finding, under the second stage, and their figure on the year's page. */
@Configuration(proxyBeanMethods = false)
class FormMenu {

    @Bean
    MenuEntry riskFormsMenu() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION, 20, "risks.menu.forms", "/risks/forms", "forms", "risks:read");
    }

    @Bean
    MenuEntry unitFormsMenu() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION,
                21,
                "risks.menu.unit-forms",
                "/risks/unit-forms",
                "building-community",
                "risks:read");
    }

    @Bean
    MenuEntry riskProgressMenu() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION,
                22,
                "risks.menu.progress",
                "/risks/progress",
                "progress-check",
                "risks:read");
    }

    @Bean
    MenuEntry riskMatrixMenu() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION, 23, "risks.menu.matrix", "/risks/matrix", "table", "risks:read");
    }

    @Bean
    MenuEntry riskPointsWithoutRuleMenu() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION,
                42,
                "risks.rules.without",
                "/risks/without-rule",
                "book-off",
                "risks:read");
    }

    /** Forms that have been determined, of all that were issued in the year. */
    @Bean
    ProgressSource formsProgress(JdbcClient jdbc) {
        return (UnitId unit, CycleId cycle) -> jdbc.sql("""
                        select count(*) filter (where state = 'DETERMINED') as done, count(*) as total
                        from risks.form where unit_id = :unit and cycle_id = :cycle and scope = 'POST' and state <> 'WITHDRAWN'
                        """)
                .param("unit", unit.value())
                .param("cycle", cycle.value())
                .query((row, n) -> new ProgressSource.Progress(
                        WorkTask.FIND,
                        20,
                        "risks.progress.forms-determined",
                        row.getLong("done"),
                        row.getLong("total"),
                        "/risks/progress",
                        "risks:read"))
                .list();
    }
}
