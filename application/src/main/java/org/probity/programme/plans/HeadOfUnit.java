package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The main person in charge, who is the first responsible for a unit's plan: nobody chooses who that is (P1.1.6). */
@Repository
class HeadOfUnit {

    private final JdbcClient jdbc;
    private final Dates dates;

    HeadOfUnit(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** @param acting whether the person deputises while the post has no holder of its own */
    record Head(PersonId person, Bilingual name, Bilingual post, boolean acting, LocalDate since) {}

    /** The head of today; empty while the post is vacant. */
    Optional<Head> of(UnitId unit) {
        return on(unit, dates.today());
    }

    Optional<Head> on(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select h.person_id, h.deputising, h.from_on, n.name_zh, n.name_en, p.name_zh as post_zh, p.name_en as post_en
                        from organization.holding h join organization.post p on p.id = h.post_id
                        join organization.person n on n.id = h.person_id
                        where p.unit_id = :unit and p.level = 'UNIT_HEAD' and (p.closed_on is null or p.closed_on > :day)
                          and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        order by h.deputising, h.from_on, h.id limit 1
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, n) -> new Head(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                        row.getBoolean("deputising"),
                        row.getObject("from_on", LocalDate.class)))
                .optional();
    }

    /** The head, where nobody else may act: the head's signature is personal and is not delegated (segregation rule 6). */
    Head require(UnitId unit, PersonId person) {
        return of(unit).filter(head -> head.person().equals(person))
                .orElseThrow(() -> new Refused(Refusal.of("programme.refusal.plan-signature-is-personal")));
    }
}
