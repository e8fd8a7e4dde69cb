package org.probity.risks;

import java.util.UUID;
import org.probity.organization.UnitId;
import org.probity.powers.rules.RuleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties rules to points of the ledger for the demonstration. */
@Component
public class RulesRehearsal {

    private final PointRules pointRules;
    private final JdbcClient jdbc;

    RulesRehearsal(PointRules pointRules, JdbcClient jdbc) {
        this.pointRules = pointRules;
        this.jdbc = jdbc;
    }

    /** Ties the rule to the unit's points of this title; how many there are. */
    public int tie(UnitId unit, String title, RuleId rule) {
        var points = jdbc.sql(
                        "select id from risks.point where unit_id = :unit and title_zh = :title and status <> 'DRAFT'")
                .param("unit", unit.value())
                .param("title", title)
                .query(UUID.class)
                .list();
        points.forEach(point -> pointRules.tie(point, rule.value(), null));
        return points.size();
    }
}
