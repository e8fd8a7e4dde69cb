package org.probity.powers.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules that are repealed although a power, a step or a risk point still cites them (P2.2.2b). */
@Component
class StillCited {

    private final JdbcClient jdbc;
    private final List<RuleCitations> citations;
    private final Dates dates;

    StillCited(JdbcClient jdbc, List<RuleCitations> citations, Dates dates) {
        this.jdbc = jdbc;
        this.citations = citations;
        this.dates = dates;
    }

    Set<UUID> in(UnitId unit) {
        record Repealed(UUID id, boolean linked) {}
        var repealed = jdbc.sql("""
                        select r.id, exists (
                            select from powers.rule_link l join powers.power p on p.id = l.power_id
                            left join powers.step t on t.id = l.step_id
                            where l.rule_id = r.id and not l.removed and p.state <> 'REVOKED'
                              and (l.step_id is null or not t.removed)) as linked
                        from powers.rule r where r.unit_id = :unit and r.state = 'ISSUED' and r.repealed_on <= :day
                        """)
                .param("unit", unit.value())
                .param("day", dates.today())
                .query((row, n) -> new Repealed(row.getObject("id", UUID.class), row.getBoolean("linked")))
                .list();
        var found = new HashSet<UUID>();
        var asked = new HashSet<UUID>();
        repealed.forEach(rule -> (rule.linked() ? found : asked).add(rule.id()));
        if (!asked.isEmpty()) {
            citations.forEach(module -> found.addAll(module.cited(unit, asked)));
        }
        return found;
    }
}
