package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a responsible person wants to know of a post: its risk points, the measures at work, and when they were checked. */
@Repository
class PostFacts {

    private final JdbcClient jdbc;

    PostFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param nextCheck the soonest day on which a measure of the post is due to be checked */
    public record Facts(
            long points,
            long measures,
            @Nullable LocalDate lastCheck,
            @Nullable LocalDate nextCheck) {

        static final Facts NONE = new Facts(0, 0, null, null);
    }

    Map<PostId, Facts> of(Collection<PostId> posts) {
        var facts = new HashMap<PostId, Facts>();
        jdbc.sql("""
                        select p.post_id, count(distinct p.id) as points,
                               count(m.id) filter (where m.state in ('IN_FORCE', 'CHECKED', 'EFFECTIVE', 'INEFFECTIVE')) as measures,
                               max(m.last_check_on) as last_check,
                               min(m.next_check_on) filter (where m.state in ('IN_FORCE', 'CHECKED', 'EFFECTIVE', 'INEFFECTIVE')) as next_check
                        from risks.point p left join risks.measure r on r.point_id = p.id and not r.removed
                        left join measures.measure m on m.id = r.id
                        where p.post_id = any(:posts) and p.status in ('ACTIVE', 'CHANGED') group by p.post_id
                        """).param("posts", ids(posts)).query(row -> {
            facts.put(
                    new PostId(row.getObject("post_id", UUID.class)),
                    new Facts(
                            row.getLong("points"),
                            row.getLong("measures"),
                            row.getObject("last_check", LocalDate.class),
                            row.getObject("next_check", LocalDate.class)));
        });
        return facts;
    }

    /** On which days of a period measures of the posts were checked. */
    Map<PostId, Set<LocalDate>> checks(Collection<PostId> posts, LocalDate first, LocalDate last) {
        var days = new HashMap<PostId, Set<LocalDate>>();
        jdbc.sql("""
                        select distinct p.post_id, h.last_check_on
                        from measures.measure_history h join risks.measure r on r.id = h.id join risks.point p on p.id = r.point_id
                        where p.post_id = any(:posts) and h.last_check_on between :first and :last
                        """)
                .param("posts", ids(posts))
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    days.computeIfAbsent(new PostId(row.getObject("post_id", UUID.class)), post -> new HashSet<>())
                            .add(row.getObject("last_check_on", LocalDate.class));
                });
        return days;
    }

    private static UUID[] ids(Collection<PostId> posts) {
        return posts.stream().map(PostId::value).toArray(UUID[]::new);
    }
}
