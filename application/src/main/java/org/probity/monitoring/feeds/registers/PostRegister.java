package org.probity.monitoring.feeds.registers;

import java.util.List;
import java.util.Set;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.frame.Dates;
import org.probity.monitoring.feeds.FeedSource;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts with who holds them since when and how they are graded, and who deputises. */
@Component
class PostRegister implements FeedSource {

    private final JdbcClient jdbc;
    private final Dates dates;

    PostRegister(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(RecordKind.POSTS, RecordKind.SUBSTITUTIONS);
    }

    @Override
    public Register register(RecordKind kind) {
        return new Register("organization.posts", "/organization/posts");
    }

    @Override
    public List<FeedRecord> records(UnitId unit, RecordKind kind) {
        return kind == RecordKind.POSTS ? posts(unit) : substitutions(unit);
    }

    /** A post's grade is the highest approved of its points in the ledger (4.2). */
    private List<FeedRecord> posts(UnitId unit) {
        return jdbc.sql("""
                        select p.code, s.code as dept, p.level, p.key_post, h.in_post_since, h.holder,
                            (select r.approved_grade from risks.point r
                                where r.post_id = p.id and r.status in ('ACTIVE', 'CHANGED') and r.approved_grade is not null
                                order by array_position(array['HIGH', 'MEDIUM', 'LOW'], r.approved_grade) limit 1) as approved_grade
                        from organization.post p join organization.section s on s.id = p.section_id
                        left join lateral (select o.from_on as in_post_since, coalesce(nullif(x.name_zh, ''), x.name_en) as holder
                            from organization.holding o join organization.person x on x.id = o.person_id
                            where o.post_id = p.id and not o.deputising and o.from_on <= :today and (o.to_on is null or o.to_on >= :today)
                            order by o.from_on limit 1) h on true
                        where p.unit_id = :unit and (p.closed_on is null or p.closed_on > :today) order by p.code
                        """)
                .param("unit", unit.value())
                .param("today", dates.today())
                .query((row, n) -> new Line(RecordKind.POSTS, row, n)
                        .all("code", "dept", "level", "key_post", "in_post_since", "holder", "approved_grade")
                        .record())
                .list();
    }

    private List<FeedRecord> substitutions(UnitId unit) {
        return jdbc.sql("""
                        select o.id::text as no, p.code as post, coalesce(nullif(x.name_zh, ''), x.name_en) as person, o.from_on as "from", o.to_on as "to"
                        from organization.holding o join organization.post p on p.id = o.post_id join organization.person x on x.id = o.person_id
                        where p.unit_id = :unit and o.deputising order by o.from_on, o.id
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new Line(RecordKind.SUBSTITUTIONS, row, n)
                        .all("no", "post", "person", "from", "to")
                        .record())
                .list();
    }
}
