package org.probity.measures.interests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recusals as they are read. */
@Repository
class RecusalRows {

    private static final String ROWS = """
            select r.*, x.name_zh, x.name_en, p.name_zh as post_zh, p.name_en as post_en, w.name_zh as power_zh, w.name_en as power_en,
                a.name_zh as raised_zh, a.name_en as raised_en, d.name_zh as decided_zh, d.name_en as decided_en, s.name_zh as substitute_zh,
                s.name_en as substitute_en
            from measures.recusal r join organization.person x on x.id = r.person_id join organization.post p on p.id = r.post_id
            join organization.person a on a.id = r.raised_by left join organization.person d on d.id = r.decided_by
            left join organization.person s on s.id = r.substitute_id left join powers.power w on w.id = r.power_id
            """;

    private final JdbcClient jdbc;

    RecusalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Recusal> find(UUID id) {
        return jdbc.sql(ROWS + "where r.id = :id")
                .param("id", id)
                .query(RecusalRows::recusal)
                .optional();
    }

    Optional<Recusal> lock(UUID id) {
        jdbc.sql("select 1 from measures.recusal where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    /** A page of those within the scope, and of one's own wherever one's post is now, the latest first. */
    List<Recusal> list(Scope scope, @Nullable PersonId own, @Nullable RecusalState state, int limit, int offset) {
        return jdbc.sql(ROWS + "where r.unit_id = :scope_unit and (" + scope.predicate("r") + """
                         or r.person_id = :own) and (cast(:state as text) is null or r.state = :state)
                        order by r.raised_on desc, r.id limit :limit offset :offset
                        """)
                .params(scope.parameters())
                .param("own", own == null ? null : own.value(), Types.OTHER)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(RecusalRows::recusal)
                .list();
    }

    /** Everybody recused, or announcing that they should be, from the same matter: of the same case, or in the same words. */
    Set<PersonId> concerned(UnitId unit, String matter, @Nullable UUID power, String caseNumber) {
        return Set.copyOf(jdbc.sql("""
                        select distinct person_id from measures.recusal where unit_id = :unit and state in ('ANNOUNCED', 'RECUSED', 'CLOSED')
                          and (lower(matter) = lower(:matter) or (:number <> '' and case_number = :number
                               and power_id is not distinct from cast(:power as uuid)))
                        """)
                .param("unit", unit.value())
                .param("matter", matter)
                .param("power", power, Types.OTHER)
                .param("number", caseNumber)
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }

    private static Recusal recusal(ResultSet row, int n) throws SQLException {
        return new Recusal(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                name(row, "name"),
                name(row, "post"),
                row.getString("matter"),
                row.getObject("power_id", UUID.class),
                name(row, "power"),
                row.getString("case_number"),
                row.getString("origin").equals("ORDERED"),
                Recusal.Ground.valueOf(row.getString("ground")),
                row.getString("grounds"),
                new PersonId(row.getObject("raised_by", UUID.class)),
                name(row, "raised"),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                RecusalState.valueOf(row.getString("state")),
                person(row, "decided_by"),
                name(row, "decided"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decision"),
                person(row, "substitute_id"),
                name(row, "substitute"),
                row.getString("result"),
                row.getInt("version"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Bilingual name(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
