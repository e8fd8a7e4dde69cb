package org.probity.measures.health;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** IR-K08: a post with discretion, or power over people, money, goods or approvals, declares that it has no risk point (P2.1.2i). */
@Component
class ZeroRiskInPower implements HealthIndicator {

    private final JdbcClient jdbc;
    private final Dates dates;

    ZeroRiskInPower(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @Override
    public String code() {
        return "IR-K08";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("measures.health.parameter.powers", 0, "P2.1.2i (S11), IR-K08"));
    }

    @Override
    public List<HealthFinding> findings(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select f.id, f.section_id, f.post_id, f.changed_at, s.name_zh as section_zh, s.name_en as section_en, o.name_zh, o.name_en,
                            k.powers
                        from risks.form f join programme.cycle c on c.id = f.cycle_id and c.stage <> 'CLOSED'
                        join organization.section s on s.id = f.section_id join organization.post o on o.id = f.post_id
                        cross join lateral (select count(distinct w.id) as powers from powers.allocation a join powers.power w on w.id = a.power_id
                            where a.post_id = f.post_id and not a.removed and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)
                              and w.state <> 'REVOKED' and (w.discretion or w.major_project or w.unit_kind is not null or a.role in ('APPROVE', 'DECIDE'))) k
                        where f.unit_id = :unit and f.none_declared and f.state not in ('WITHDRAWN', 'NOT_STARTED') and k.powers > 0
                        order by k.powers desc, f.id limit :most
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .param("most", MOST)
                .query((row, n) -> new HealthFinding(
                        code(),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        new PostId(row.getObject("post_id", UUID.class)),
                        row.getLong("powers"),
                        0,
                        HealthLevel.YELLOW,
                        dates.dayOf(row.getTimestamp("changed_at").toInstant()),
                        "/risks/forms/" + row.getObject("id", UUID.class),
                        "risks:read"))
                .list();
    }
}
