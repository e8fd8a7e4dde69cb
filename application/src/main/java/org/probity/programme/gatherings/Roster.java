package org.probity.programme.gatherings;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whom a gathering calls together on a day: every holder of a post of the audience, computed from holdings, never a list kept by
 * hand (P1.2.1). Who holds two posts, or deputises in another, stands there once.
 */
@Repository
public class Roster {

    private final JdbcClient jdbc;
    private final AudienceKinds kinds;
    private final Dates dates;

    Roster(JdbcClient jdbc, AudienceKinds kinds, Dates dates) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.dates = dates;
    }

    public List<RosterLine> of(UnitId unit, Audience audience, LocalDate day) {
        var sections = audience.whom() == Audience.Whom.SECTIONS
                ? audience.keys().stream().map(UUID::fromString).toArray(UUID[]::new)
                : new UUID[0];
        var posts = audience.whom() == Audience.Whom.POSTS
                ? kinds.posts(unit, audience.keys(), day).stream()
                        .map(PostId::value)
                        .toArray(UUID[]::new)
                : new UUID[0];
        return jdbc.sql("""
                        select * from (
                            select distinct on (h.person_id) h.person_id, x.name_zh, x.name_en, p.id as post_id, p.name_zh as post_zh,
                                p.name_en as post_en, s.id as section_id, s.name_zh as section_zh, s.name_en as section_en,
                                s.position as section_at, p.position as post_at, s.code as section_code, p.code as post_code,
                                coalesce(old.employment, x.employment) = 'LONG_LEAVE' as on_leave
                            from organization.holding h
                            join organization.post p on p.id = h.post_id
                            join organization.section s on s.id = p.section_id
                            join organization.person x on x.id = h.person_id
                            left join organization.person_history old on old.id = x.id and old.recorded @> cast(:instant as timestamptz)
                            where p.unit_id = :unit and (p.closed_on is null or p.closed_on > :day)
                              and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                              and coalesce(old.employment, x.employment) in ('ACTIVE', 'CONTRACT', 'LONG_LEAVE')
                              and (:whom = 'ALL' or p.section_id = any(:sections) or p.id = any(:posts))
                            order by h.person_id, h.deputising,
                                array_position(array['UNIT_HEAD', 'DEPUTY', 'DISCIPLINE', 'SECTION_CHIEF', 'SECTION_DEPUTY', 'STAFF'], p.level),
                                p.position, p.code) r
                        order by section_at, section_code, post_at, post_code, name_zh, name_en, person_id
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .param("instant", Timestamp.from(dates.startOf(day.plusDays(1)).minusNanos(1000)))
                .param("whom", audience.whom().name())
                .param("sections", sections)
                .param("posts", posts)
                .query((row, n) -> new RosterLine(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        new PostId(row.getObject("post_id", UUID.class)),
                        Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        row.getBoolean("on_leave")))
                .list();
    }
}
