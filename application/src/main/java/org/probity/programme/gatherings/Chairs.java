package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may chair the mobilisation meeting: the head of the unit, who convenes it in person (P1.1.6, P1.2.1), or, for a reason that
 * the record keeps, another of the unit's leaders.
 */
@Component
class Chairs {

    private final JdbcClient jdbc;
    private final Leadership leadership;

    Chairs(JdbcClient jdbc, Leadership leadership) {
        this.jdbc = jdbc;
        this.leadership = leadership;
    }

    /** A person that a select offers. */
    record Choosable(PersonId id, Bilingual name) {}

    /** The leaders of the day, the head first. */
    List<Choosable> of(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select x.id, x.name_zh, x.name_en from organization.holding h
                        join organization.post p on p.id = h.post_id join organization.person x on x.id = h.person_id
                        where p.unit_id = :unit and p.level in ('UNIT_HEAD', 'DEPUTY', 'DISCIPLINE') and (p.closed_on is null or p.closed_on > :day)
                          and h.from_on <= :day and (h.to_on is null or h.to_on >= :day) and x.employment in ('ACTIVE', 'CONTRACT')
                        group by x.id, x.name_zh, x.name_en
                        order by min(array_position(array['UNIT_HEAD', 'DEPUTY', 'DISCIPLINE'], p.level) * 2 + h.deputising::int), min(p.position), x.id
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, n) -> new Choosable(
                        new PersonId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    void check(GatheringPlan plan) {
        if (of(plan.unit(), plan.heldOn()).stream()
                .noneMatch(leader -> leader.id().equals(plan.chair()))) {
            throw new Refused(Refusal.at("chair", "programme.refusal.chair-not-a-leader"));
        }
        var head = leadership.headOf(plan.unit(), plan.heldOn());
        if (!Objects.equals(head, plan.chair()) && plan.chairReason().strip().length() < 2) {
            throw new Refused(Refusal.at("chairReason", "programme.refusal.chair-not-the-head"));
        }
    }
}
