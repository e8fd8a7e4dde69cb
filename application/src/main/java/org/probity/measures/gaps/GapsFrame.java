package org.probity.measures.gaps;

import java.util.List;
import java.util.Set;
import org.probity.frame.MenuEntry;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.GateSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the gap report stands in the menu and at the gate of stage two. */
@Configuration(proxyBeanMethods = false)
class GapsFrame {

    @Bean
    MenuEntry measuresMenuGaps() {
        return new MenuEntry(
                MenuEntry.Group.CONTROL, 54, "measures.gaps.title", "/measures/gaps", "puzzle", "measures:read");
    }

    /** Every risk point has a measure before stage two is left (P0.4). */
    @Bean
    GateSource measuresGateGaps(Gaps gaps, JdbcClient jdbc) {
        return (UnitId unit, CycleId cycle, Cycle.Stage leaving) -> {
            if (leaving != Cycle.Stage.IMPLEMENTATION) {
                return List.of();
            }
            var points =
                    jdbc.sql("""
                            select count(*) from risks.point where unit_id = :unit and status in ('ACTIVE', 'CHANGED') and not removed
                            """).param("unit", unit.value()).query(Long.class).single();
            var open = gaps.count(GapKind.POINT_WITHOUT_MEASURE, new Scope(unit, true, Set.of(), Set.of()), null);
            return List.of(GateSource.Line.noneOpen(
                    58,
                    "measures.gaps.gate",
                    open,
                    points,
                    "/measures/gaps/" + GapKind.POINT_WITHOUT_MEASURE.slug(),
                    "measures:read"));
        };
    }
}
