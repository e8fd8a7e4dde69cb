package org.probity.powers;

import static org.probity.powers.Columns.id;
import static org.probity.powers.Columns.idOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The powers of all units, for whoever needs to know them. Revoked ones are found by id but not listed. */
@Repository
public class Powers {

    private final JdbcClient jdbc;

    Powers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Power> find(PowerId id) {
        return jdbc.sql("select * from powers.power where id = :id")
                .param("id", id.value())
                .query(Powers::power)
                .optional();
    }

    public Optional<Power> find(UnitId unit, String code) {
        return jdbc.sql("select * from powers.power where unit_id = :unit and code = :code")
                .param("unit", unit.value())
                .param("code", code)
                .query(Powers::power)
                .optional();
    }

    public List<Power> all(UnitId unit) {
        return jdbc.sql("select * from powers.power where unit_id = :unit and state <> 'REVOKED' order by code")
                .param("unit", unit.value())
                .query(Powers::power)
                .list();
    }

    public List<Power> ofSection(SectionId section) {
        return jdbc.sql("select * from powers.power where section_id = :section and state <> 'REVOKED' order by code")
                .param("section", section.value())
                .query(Powers::power)
                .list();
    }

    /** Whether the unit has any power at all. */
    boolean any(UnitId unit) {
        return jdbc.sql("select exists (select 1 from powers.power where unit_id = :unit)")
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    /** Those of which an edition is on its way, those that wait longest first; at most some hundreds. */
    List<Power> underWay(UnitId unit) {
        return jdbc.sql("""
                        select * from powers.power
                        where unit_id = :unit and coalesce(amendment_state, state) in ('DRAFT', 'DEPT_CONFIRMED', 'LEGAL_REVIEWED', 'LG_APPROVED')
                          and state <> 'REVOKED'
                        order by state_since, code limit 500
                        """).param("unit", unit.value()).query(Powers::power).list();
    }

    /** The powers that a post has a part in on the day. */
    public List<Power> ofPost(PostId post, LocalDate day) {
        return jdbc.sql("""
                        select p.* from powers.power p
                        where p.state <> 'REVOKED' and exists (
                            select from powers.allocation a
                            where a.power_id = p.id and a.post_id = :post and not a.removed
                              and a.from_on <= :day and (a.to_on is null or a.to_on >= :day))
                        order by p.code
                        """)
                .param("post", post.value())
                .param("day", day)
                .query(Powers::power)
                .list();
    }

    /** The powers in which the post does a step. */
    List<Power> withStepsOf(PostId post) {
        return jdbc.sql("""
                        select p.* from powers.power p
                        where p.state <> 'REVOKED'
                          and exists (select from powers.step s where s.power_id = p.id and s.post_id = :post and not s.removed)
                        order by p.code
                        """).param("post", post.value()).query(Powers::power).list();
    }

    /** Those powers of the unit that some post holds on the day. */
    Set<PowerId> allocatedOn(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select distinct p.id from powers.power p join powers.allocation a on a.power_id = p.id
                        where p.unit_id = :unit and not a.removed and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)
                        """).param("unit", unit.value()).param("day", day).query(UUID.class).list().stream()
                .map(PowerId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Whether the section has powers and has confirmed every one of them, which opens the finding of risk points (P2.1.2a).
     */
    public boolean confirmed(SectionId section) {
        return jdbc.sql("""
                        select count(*) > 0 and bool_and(state <> 'DRAFT') from powers.power
                        where section_id = :section and state <> 'REVOKED'
                        """)
                .param("section", section.value())
                .query(Boolean.class)
                .single();
    }

    /** Those sections of the unit whose powers are all confirmed. */
    public Set<SectionId> confirmedSections(UnitId unit) {
        return jdbc.sql("""
                        select section_id from powers.power
                        where unit_id = :unit and state <> 'REVOKED' and section_id is not null
                        group by section_id having bool_and(state <> 'DRAFT')
                        """).param("unit", unit.value()).query(UUID.class).list().stream()
                .map(SectionId::new)
                .collect(Collectors.toSet());
    }

    static Power power(ResultSet row, int n) throws SQLException {
        var amendmentState = row.getString("amendment_state");
        return new Power(
                new PowerId(id(row, "id")),
                new UnitId(id(row, "unit_id")),
                facts(row),
                PowerState.valueOf(row.getString("state")),
                amendmentState == null ? null : PowerState.valueOf(amendmentState),
                row.getTimestamp("state_since").toInstant(),
                row.getString("returned_comment"),
                Arrays.stream((UUID[]) row.getArray("drafters").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()),
                row.getInt("edition"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class),
                row.getString("revoked_reason"),
                row.getInt("version"));
    }

    private static PowerFacts facts(ResultSet row) throws SQLException {
        var section = idOrNull(row, "section_id");
        var unitKind = row.getString("unit_kind");
        return new PowerFacts(
                section == null ? null : new SectionId(section),
                row.getString("code"),
                PowerType.valueOf(row.getString("type")),
                bilingual(row, "name"),
                bilingual(row, "sub_item"),
                bilingual(row, "content"),
                bilingual(row, "exercising_body"),
                row.getString("object"),
                unitKind == null ? null : UnitPowerKind.valueOf(unitKind),
                Columns.limit(row, "statutory_limit", "statutory_unit"),
                Columns.limit(row, "promised_limit", "promised_unit"),
                row.getString("fee"),
                row.getBoolean("discretion"),
                row.getString("benchmark"),
                row.getBoolean("major_project"),
                row.getBoolean("published"),
                row.getString("secrecy_reason"),
                row.getString("disclosure"),
                row.getString("duty_items"),
                row.getString("liability"),
                row.getString("hotline"));
    }

    private static Bilingual bilingual(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
