package org.probity.measures.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assessments before decisions as they are read. */
@Repository
class DecisionRows {

    private static final String ROWS = """
            select d.*, null::uuid as post_id, s.name_zh as section_zh, s.name_en as section_en, a.name_zh as author_zh, a.name_en as author_en,
                u.name_zh as submitted_zh, u.name_en as submitted_en, o.name_zh as office_zh, o.name_en as office_en,
                i.name_zh as inspection_zh, i.name_en as inspection_en, m.title_zh as meeting_zh, m.title_en as meeting_en,
                array(select p.point_id::text from measures.decision_point p where p.decision_id = d.id order by 1) as points
            from measures.decision d join organization.section s on s.id = d.section_id join organization.person a on a.id = d.author_id
            left join organization.person u on u.id = d.submitted_by left join organization.person o on o.id = d.office_by
            left join organization.person i on i.id = d.inspection_by left join programme.meeting m on m.id = d.meeting_id
            """;

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A meeting at which it may have been tabled, or a risk point it may touch. */
    record Choice(UUID id, String code, Bilingual name) {}

    Optional<Decision> find(UUID id) {
        return jdbc.sql(ROWS + "where d.id = :id")
                .param("id", id)
                .query(DecisionRows::decision)
                .optional();
    }

    Optional<Decision> lock(UUID id) {
        jdbc.sql("select 1 from measures.decision where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    List<Decision> list(Scope scope, @Nullable DecisionState state, int limit, int offset) {
        return jdbc.sql("select * from (" + ROWS + ") d where " + scope.predicate("d") + """
                         and (cast(:state as text) is null or d.state = :state) order by d.changed_at desc, d.id limit :limit offset :offset
                        """)
                .params(scope.parameters())
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(DecisionRows::decision)
                .list();
    }

    List<Choice> meetings(UnitId unit, LocalDate from) {
        return jdbc.sql("""
                        select id, to_char(held_on, 'YYYY-MM-DD') as code, title_zh, title_en from programme.meeting
                        where unit_id = :unit and held_on >= :from and state <> 'CANCELLED' order by held_on desc limit 200
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .query(DecisionRows::choice)
                .list();
    }

    List<Choice> points(Scope scope, @Nullable UUID decision) {
        return jdbc.sql("""
                        select p.id, p.code, p.title_zh, p.title_en from risks.point p where
                        """ + scope.predicate("p") + """
                         and case when cast(:decision as uuid) is null then p.status in ('ACTIVE', 'CHANGED')
                             else p.id in (select x.point_id from measures.decision_point x where x.decision_id = :decision) end
                        order by p.code limit 400
                        """)
                .params(scope.parameters())
                .param("decision", decision, Types.OTHER)
                .query(DecisionRows::choice)
                .list();
    }

    private static Choice choice(ResultSet row, int n) throws SQLException {
        return new Choice(row.getObject("id", UUID.class), row.getString("code"), name(row, "title"));
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                name(row, "section"),
                name(row, "title"),
                Decision.Kind.valueOf(row.getString("kind")),
                row.getString("matter"),
                row.getString("powers"),
                row.getBigDecimal("amount"),
                row.getString("risks"),
                Arrays.stream((String[]) row.getArray("points").getArray())
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()),
                Grade.valueOf(row.getString("grade")),
                row.getString("measures"),
                new PersonId(row.getObject("author_id", UUID.class)),
                name(row, "author"),
                signed(row, "submitted", ""),
                signed(row, "office", row.getString("office_opinion")),
                signed(row, "inspection", row.getString("inspection_opinion")),
                row.getObject("tabled_on", LocalDate.class),
                row.getObject("meeting_id", UUID.class),
                name(row, "meeting"),
                row.getString("return_reason"),
                DecisionState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static Decision.Signed signed(ResultSet row, String part, String opinion) throws SQLException {
        var by = row.getObject(part + "_by", UUID.class);
        return new Decision.Signed(
                by == null ? null : new PersonId(by),
                name(row, part),
                row.getObject(part + "_on", LocalDate.class),
                opinion);
    }

    private static Bilingual name(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
