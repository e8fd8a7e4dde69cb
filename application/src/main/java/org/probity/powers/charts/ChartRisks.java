package org.probity.powers.charts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.powers.PowerId;
import org.probity.powers.Step;
import org.probity.powers.StepId;
import org.probity.powers.StepRisks;
import org.probity.powers.StepRisks.StepRisk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The risks at steps: what the module above knows; where it knows nothing, the marks of the body's own list. */
@Component
class ChartRisks {

    private final List<StepRisks> known;
    private final JdbcClient jdbc;

    ChartRisks(List<StepRisks> known, JdbcClient jdbc) {
        this.known = known;
        this.jdbc = jdbc;
    }

    /** The risks of the steps by number, as far as the viewer may see them. */
    Map<Integer, StepRisk> of(PowerId power, List<Step> steps, Viewer viewer) {
        var byStep = new HashMap<>(imported(power));
        known.forEach(source -> byStep.putAll(source.of(power, viewer)));
        var found = new HashMap<Integer, StepRisk>();
        for (var step : steps) {
            var id = step.id();
            var risk = id == null ? null : byStep.get(id);
            if (risk != null) {
                found.put(step.number(), risk);
            }
        }
        return found;
    }

    /** The imported marks belong to the numbers that the steps in force have. */
    private Map<StepId, StepRisk> imported(PowerId power) {
        var found = new HashMap<StepId, StepRisk>();
        jdbc.sql("""
                        select s.id, m.mark from powers.imported_mark m
                        join powers.step s on s.power_id = m.power_id and s.number = m.number and not s.removed
                        where m.power_id = :power
                        """).param("power", power.value()).query(row -> {
            found.put(new StepId(row.getObject("id", UUID.class)), new StepRisk(row.getString("mark"), List.of()));
        });
        return found;
    }

    static Map<Integer, List<ChartMark>> marks(Map<Integer, StepRisk> risks) {
        var marks = new HashMap<Integer, List<ChartMark>>();
        risks.forEach((number, risk) -> marks.put(number, List.of(ChartMark.valueOf(risk.grade()))));
        return marks;
    }
}
