package org.probity.powers;

import java.util.List;
import org.probity.frame.Dates;
import org.probity.frame.MenuEntry;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.ProgressSource;
import org.probity.programme.WorkTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines this module adds to the menu and to the year's page. */
@Configuration(proxyBeanMethods = false)
class PowersMenu {

    @Bean
    MenuEntry powersMenuList() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION, 10, "powers.menu.list", "/powers", "list-check", "powers:read");
    }

    @Bean
    MenuEntry powersMenuAllocation() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION,
                11,
                "powers.menu.allocation",
                "/powers/allocation",
                "table",
                "powers:read");
    }

    @Bean
    MenuEntry powersMenuCoverage() {
        return new MenuEntry(
                MenuEntry.Group.EARLY_PREVENTION,
                12,
                "powers.menu.coverage",
                "/powers/coverage",
                "chart-dots",
                "powers:read");
    }

    /** Of all powers that are not revoked, those that posts share and those made public; of those with discretion, those with a benchmark. */
    @Bean
    ProgressSource powersProgress(JdbcClient jdbc, Dates dates) {
        return (UnitId unit, CycleId cycle) -> jdbc.sql("""
                        select count(*) as powers,
                               count(*) filter (where exists (select from powers.allocation a
                                   where a.power_id = p.id and not a.removed)) as shared,
                               count(*) filter (where discretion) as with_discretion,
                               count(*) filter (where discretion and (benchmark <> '' or exists (select from powers.benchmark b
                                   where b.power_id = p.id and b.state = 'APPROVED' and b.from_on <= :today
                                     and (b.ended_on is null or b.ended_on > :today)))) as with_benchmark,
                               count(*) filter (where state in ('PUBLISHED', 'CHANGED')) as made_public
                        from powers.power p where unit_id = :unit and state <> 'REVOKED'
                        """)
                .param("unit", unit.value())
                .param("today", dates.today())
                .query((row, n) -> List.of(
                        new ProgressSource.Progress(
                                WorkTask.OPTIMISE_POWERS,
                                10,
                                "powers.progress.shared",
                                row.getLong("shared"),
                                row.getLong("powers"),
                                "/powers/allocation",
                                "powers:read"),
                        new ProgressSource.Progress(
                                WorkTask.STANDARDISE_DISCRETION,
                                11,
                                "powers.progress.benchmarks",
                                row.getLong("with_benchmark"),
                                row.getLong("with_discretion"),
                                "/powers/benchmarks/missing",
                                "powers:read"),
                        new ProgressSource.Progress(
                                WorkTask.OPEN_OPERATION,
                                12,
                                "powers.progress.public",
                                row.getLong("made_public"),
                                row.getLong("powers"),
                                "/powers",
                                "powers:read")))
                .single();
    }
}
