package org.probity.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who leads what on a day. Where two hold the same post the holder proper comes before who deputises, and the earlier before the
 * later.
 */
@Repository
public class Leadership {

    private static final String HOLDERS = """
            select h.person_id from organization.holding h join organization.post p on p.id = h.post_id
            where h.from_on <= :day and (h.to_on is null or h.to_on >= :day) and (p.closed_on is null or p.closed_on > :day)
            """;
    private static final String FIRST = " order by h.deputising, h.from_on, h.id limit 1";

    private final JdbcClient jdbc;

    Leadership(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The section's chief; none when the chief's post is vacant or there is none. */
    public @Nullable PersonId chiefOf(SectionId section, LocalDate day) {
        return first(HOLDERS + "and p.section_id = :id and p.level = 'SECTION_CHIEF'" + FIRST, section.value(), day);
    }

    /** The leader in charge of the section: who holds the post that is in charge of it; none when either is missing. */
    public @Nullable PersonId leaderOf(SectionId section, LocalDate day) {
        return first(HOLDERS + """
                and p.id = (select d.leader_post_id from organization.division d where d.section_id = :id
                            and d.from_on <= :day and (d.to_on is null or d.to_on >= :day))
                """ + FIRST, section.value(), day);
    }

    /** The head of the unit; none when the post is vacant. */
    public @Nullable PersonId headOf(UnitId unit, LocalDate day) {
        return first(HOLDERS + "and p.unit_id = :id and p.level = 'UNIT_HEAD'" + FIRST, unit.value(), day);
    }

    /** Which leader's post is in charge of the section on the day. */
    public Optional<Division> divisionOf(SectionId section, LocalDate day) {
        return jdbc.sql("""
                        select * from organization.division
                        where section_id = :section and from_on <= :day and (to_on is null or to_on >= :day)
                        """)
                .param("section", section.value())
                .param("day", day)
                .query(Leadership::division)
                .optional();
    }

    /** All divisions of leadership of the unit on the day. */
    public List<Division> divisions(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select d.* from organization.division d join organization.section s on s.id = d.section_id
                        where s.unit_id = :unit and d.from_on <= :day and (d.to_on is null or d.to_on >= :day)
                        order by s.position, s.code
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(Leadership::division)
                .list();
    }

    /** All that ever was in charge of the section, the latest first. */
    public List<Division> historyOf(SectionId section) {
        return jdbc.sql(
                        "select * from organization.division where section_id = :section order by from_on desc limit 100")
                .param("section", section.value())
                .query(Leadership::division)
                .list();
    }

    private @Nullable PersonId first(String sql, UUID id, LocalDate day) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("day", day)
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElse(null);
    }

    static Division division(ResultSet row, int n) throws SQLException {
        return new Division(
                new DivisionId(row.getObject("id", UUID.class)),
                new PostId(row.getObject("leader_post_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getInt("version"));
    }
}
