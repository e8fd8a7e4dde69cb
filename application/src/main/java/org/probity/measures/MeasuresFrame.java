package org.probity.measures;

import java.util.List;
import java.util.Map;
import org.probity.frame.MenuEntry;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.GateSource;
import org.probity.programme.ProgressSource;
import org.probity.programme.WorkTask;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.probity.wording.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The line of the menu, the figure on the year's page, the line at the stage's gate and what the search finds. */
@Configuration(proxyBeanMethods = false)
class MeasuresFrame {

    @Bean
    MenuEntry measuresMenu() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL, 50, "measures.menu", "/measures", "shield-check", "measures:read");
    }

    /** Measures that are carried out, of all that have not ended (P0.2 task six). */
    @Bean
    ProgressSource measuresInForceProgress(JdbcClient jdbc) {
        return (UnitId unit, CycleId cycle) -> jdbc.sql("""
                        select count(*) as total,
                            count(*) filter (where state in ('IN_FORCE', 'CHECKED', 'EFFECTIVE', 'INEFFECTIVE')) as done
                        from measures.measure where unit_id = :unit and state <> 'ENDED'
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new ProgressSource.Progress(
                        WorkTask.STRENGTHEN_CONTROL,
                        51,
                        "measures.progress.in-force",
                        row.getLong("done"),
                        row.getLong("total"),
                        "/measures",
                        "measures:read"))
                .list();
    }

    /** Before the second stage is left, every point of the ledger has a measure in force (P0.4). */
    @Bean
    GateSource measuresGate(JdbcClient jdbc) {
        return (UnitId unit, CycleId cycle, Cycle.Stage leaving) -> leaving != Cycle.Stage.IMPLEMENTATION
                ? List.of()
                : jdbc.sql("""
                                select count(*) as total, count(*) filter (where exists (
                                    select from risks.measure r join measures.measure m on m.id = r.id
                                    where r.point_id = p.id and m.state in ('IN_FORCE', 'CHECKED', 'EFFECTIVE', 'INEFFECTIVE'))) as done
                                from risks.point p where p.unit_id = :unit and p.status in ('ACTIVE', 'CHANGED')
                                """)
                        .param("unit", unit.value())
                        .query((row, n) -> GateSource.Line.noneOpen(
                                65,
                                "measures.gate.points-with-measure-in-force",
                                row.getLong("total") - row.getLong("done"),
                                row.getLong("total"),
                                "/measures?state=PLANNED",
                                "measures:read"))
                        .list();
    }

    /** Finds measures by number or a part of their text or risk point. */
    @Bean
    @Order(5)
    SearchSource measuresSearch(MeasureList list) {
        return new SearchSource() {
            @Override
            public String heading() {
                return "measures.menu";
            }

            @Override
            public List<SearchHit> find(Viewer viewer, String words, int limit) {
                if (!viewer.may("measures:read") || viewer.unit() == null) {
                    return List.of();
                }
                return list.page(viewer.scope("measures:read"), MeasureFilter.of(Map.of("q", words))).rows().stream()
                        .limit(limit)
                        .map(measure -> new SearchHit(
                                measure.text(),
                                new Bilingual(
                                        measure.number() + " "
                                                + measure.point().sectionName().zh(),
                                        measure.number() + " "
                                                + measure.point().sectionName().en()),
                                "/measures/" + measure.number()))
                        .toList();
            }
        };
    }
}
