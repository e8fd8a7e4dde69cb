package org.probity.risks;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The grade of each post: the highest of its own risk points (§4.2.6) whose grade is effective, that is approved and made public
 * (P2.1.3a). A post without such a point has none.
 */
@Repository
public class PostGrades {

    private final JdbcClient jdbc;

    PostGrades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit's graded posts as they stand. */
    public Map<PostId, Grade> of(UnitId unit) {
        var grades = new HashMap<PostId, Grade>();
        jdbc.sql("""
                        select post_id, approved_grade from risks.point
                        where unit_id = :unit and scope = 'POST' and status in ('ACTIVE', 'CHANGED') and grade_state = 'EFFECTIVE'
                        group by post_id, approved_grade
                        """).param("unit", unit.value()).query(row -> {
            var post = new PostId(row.getObject("post_id", UUID.class));
            grades.merge(post, Grade.valueOf(row.getString("approved_grade")), Grade::higher);
        });
        return Map.copyOf(grades);
    }

    /** The unit's posts of the grade. */
    public Set<PostId> with(UnitId unit, Grade grade) {
        return of(unit).entrySet().stream()
                .filter(graded -> graded.getValue() == grade)
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }
}
