package org.probity.powers.rules;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which powers and steps which rules govern, and which of the body's rules are still cited although they are repealed. */
@Repository
public class RuleLinks {

    private final JdbcClient jdbc;
    private final Dates dates;

    RuleLinks(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * One link.
     *
     * @param stepNumber none when the rule governs the whole power
     * @param repealed   whether the rule no longer applies
     */
    public record RuleLink(
            UUID id,
            RuleId rule,
            String number,
            Bilingual title,
            boolean repealed,
            @Nullable RuleId successor,
            PowerId power,
            String powerCode,
            Bilingual powerName,
            @Nullable UUID step,
            @Nullable Integer stepNumber,
            Bilingual stepName) {}

    private static final String SELECT = """
            select l.id, l.power_id, l.step_id, r.id as rule_id, r.number, r.title_zh, r.title_en, r.successor_id,
                %s = 'REPEALED' as repealed, p.code, p.name_zh, p.name_en, t.number as step_number,
                t.name_zh as step_zh, t.name_en as step_en
            from powers.rule_link l join powers.rule r on r.id = l.rule_id join powers.power p on p.id = l.power_id
            left join powers.step t on t.id = l.step_id
            where not l.removed and p.state <> 'REVOKED' and (l.step_id is null or not t.removed) and
            """.formatted(Rules.STANDING);

    public List<RuleLink> ofRule(RuleId rule) {
        return list(SELECT + " l.rule_id = :id order by p.code, t.number nulls first limit 1000", rule.value());
    }

    public List<RuleLink> ofPower(PowerId power) {
        return list(SELECT + " l.power_id = :id order by t.number nulls first, r.number limit 1000", power.value());
    }

    Optional<RuleLink> find(UUID id) {
        return list(SELECT + " l.id = :id", id).stream().findFirst();
    }

    private List<RuleLink> list(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("day", dates.today())
                .query((row, n) -> {
                    var successor = row.getObject("successor_id", UUID.class);
                    return new RuleLink(
                            row.getObject("id", UUID.class),
                            new RuleId(row.getObject("rule_id", UUID.class)),
                            row.getString("number"),
                            Rules.bilingual(row, "title"),
                            row.getBoolean("repealed"),
                            successor == null ? null : new RuleId(successor),
                            new PowerId(row.getObject("power_id", UUID.class)),
                            row.getString("code"),
                            Rules.bilingual(row, "name"),
                            row.getObject("step_id", UUID.class),
                            row.getObject("step_number", Integer.class),
                            Rules.bilingual(row, "step"));
                })
                .list();
    }

    /** What a rule may be linked to: the powers of a unit, each followed by its steps. */
    record Target(
            UUID power, @Nullable UUID section, @Nullable UUID step, String label) {

        /** How a field names it. */
        public String value() {
            return step == null ? power.toString() : power + "/" + step;
        }
    }

    List<Target> targets(UnitId unit, boolean chinese) {
        return jdbc.sql("""
                        select p.id, p.section_id, null::uuid as step_id, p.code, null::int as number, p.name_zh, p.name_en
                        from powers.power p where p.unit_id = :unit and p.state <> 'REVOKED'
                        union all
                        select p.id, p.section_id, t.id, p.code, t.number, t.name_zh, t.name_en
                        from powers.power p join powers.step t on t.power_id = p.id and not t.removed
                        where p.unit_id = :unit and p.state <> 'REVOKED'
                        order by code, number nulls first limit 5000
                        """)
                .param("unit", unit.value())
                .query((row, n) -> {
                    var name = Rules.bilingual(row, "name");
                    var number = row.getObject("number", Integer.class);
                    return new Target(
                            row.getObject("id", UUID.class),
                            row.getObject("section_id", UUID.class),
                            row.getObject("step_id", UUID.class),
                            row.getString("code") + (number == null ? "" : " · " + number) + " "
                                    + name.in(chinese ? java.util.Locale.CHINESE : java.util.Locale.ENGLISH));
                })
                .list();
    }
}
