package org.probity.risks.grading;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whom a grade is about (segregation rule 2, "own post or section"): whoever filled the form and whoever holds the post today; for a
 * section's own point, its chief.
 */
@Repository
class GradeConcerns {

    private final JdbcClient jdbc;
    private final Dates dates;

    GradeConcerns(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    Set<PersonId> of(UUID point) {
        return new HashSet<>(jdbc.sql("""
                        select p.person_id from risks.point p where p.id = :point and p.person_id is not null
                        union
                        select h.person_id from risks.point p join organization.holding h on h.post_id = p.post_id
                        where p.id = :point and h.from_on <= :today and (h.to_on is null or h.to_on >= :today)
                        union
                        select h.person_id from risks.point p
                        join organization.post c on c.section_id = p.section_id and c.level = 'SECTION_CHIEF'
                        join organization.holding h on h.post_id = c.id
                        where p.id = :point and p.scope = 'UNIT' and h.from_on <= :today and (h.to_on is null or h.to_on >= :today)
                        """)
                .param("point", point)
                .param("today", dates.today())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }
}
