package org.probity.powers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people on whom the next step of a power waits. */
@Repository
public class WhoActs {

    private static final int NAMED = 6;

    private final JdbcClient jdbc;

    WhoActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose turn an act is on the day, as the posts and appointments of the day give it. */
    List<Bilingual> on(PowerAct act, UnitId unit, @Nullable SectionId section, LocalDate day) {
        return switch (act) {
            case CONFIRM, RETURN_DRAFT -> chiefs(section, day);
            case REVIEW, RETURN_CONFIRMED -> appointed(unit, "LEGAL_REVIEWER", day);
            case PUBLISH, RETURN_REVIEWED, RETURN_APPROVED, REVOKE, APPROVE ->
                appointed(unit, "LEADING_GROUP_OFFICE", day);
            case AMEND, REVOKE_UNPUBLISHED -> chiefs(section, day);
        };
    }

    private List<Bilingual> chiefs(@Nullable SectionId section, LocalDate day) {
        return jdbc.sql("""
                        select n.name_zh, n.name_en from organization.holding h
                        join organization.post p on p.id = h.post_id and p.level = 'SECTION_CHIEF'
                        join organization.person n on n.id = h.person_id
                        where p.section_id = :section and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        order by h.deputising, n.name_zh limit :most
                        """)
                .param("section", section == null ? null : section.value(), java.sql.Types.OTHER)
                .param("day", day)
                .param("most", NAMED)
                .query((row, n) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                .list();
    }

    /** Those who head the unit on the day. */
    public List<Bilingual> heads(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select n.name_zh, n.name_en from organization.holding h
                        join organization.post p on p.id = h.post_id and p.level = 'UNIT_HEAD'
                        join organization.person n on n.id = h.person_id
                        where p.unit_id = :unit and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        order by h.deputising, n.name_zh limit :most
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .param("most", NAMED)
                .query((row, n) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                .list();
    }

    /** Those who are appointed to a role of the unit on the day, as to {@code LEGAL_REVIEWER}. */
    public List<Bilingual> appointed(UnitId unit, String role, LocalDate day) {
        return jdbc.sql("""
                        select n.name_zh, n.name_en from organization.appointment a
                        join organization.person n on n.id = a.person_id
                        where a.unit_id = :unit and a.role = :role and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)
                        order by n.name_zh limit :most
                        """)
                .param("unit", unit.value())
                .param("role", role)
                .param("day", day)
                .param("most", NAMED)
                .query((row, n) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                .list();
    }
}
