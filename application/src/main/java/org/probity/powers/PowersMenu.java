package org.probity.powers;

import org.probity.frame.MenuEntry;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.ProgressSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines this module adds to the menu and to the year's page. */
@Configuration(proxyBeanMethods = false)
class PowersMenu {

    @Bean
    MenuEntry powersMenuList() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION, 10, "powers.menu.list", "/powers", "list-check", "powers:read");
    }

    @Bean
    MenuEntry powersMenuAllocation() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION,
                11,
                "powers.menu.allocation",
                "/powers/allocation",
                "table",
                "powers:read");
    }

    @Bean
    MenuEntry powersMenuCoverage() {
        return new MenuEntry(
                MenuEntry.Group.IMPLEMENTATION,
                12,
                "powers.menu.coverage",
                "/powers/coverage",
                "chart-dots",
                "powers:read");
    }

    /** Powers that have been made public, of all that are not revoked. */
    @Bean
    ProgressSource powersProgress(JdbcClient jdbc) {
        return (UnitId unit, CycleId cycle) -> jdbc.sql("""
                        select count(*) filter (where state in ('PUBLISHED', 'CHANGED')) as done, count(*) as total
                        from powers.power where unit_id = :unit and state <> 'REVOKED'
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new ProgressSource.Progress(
                        10, "powers.progress.public", row.getLong("done"), row.getLong("total"), "/powers"))
                .list();
    }
}
