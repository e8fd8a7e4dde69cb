package org.probity.measures.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads statements. */
@Repository
class StatementRows {

    private static final String SELECT = """
            select s.*, c.year, n.name_zh, n.name_en from measures.statement s join programme.cycle c on c.id = s.cycle_id
            join organization.person n on n.id = s.person_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatementRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Statement> find(StatementId id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(this::statement)
                .optional();
    }

    Optional<Statement> findForUpdate(StatementId id) {
        return jdbc.sql(SELECT + "where s.id = :id for update of s")
                .param("id", id.value())
                .query(this::statement)
                .optional();
    }

    /** The editions of a cycle that count: drafts, issued and signed ones, at most two a person. */
    List<Statement> current(UnitId unit, CycleId cycle) {
        return jdbc.sql(SELECT + """
                        where s.unit_id = :unit and s.cycle_id = :cycle and s.state in ('DRAFT', 'ISSUED', 'SIGNED')
                        order by s.edition
                        """)
                .param("unit", unit.value())
                .param("cycle", cycle.value())
                .query(this::statement)
                .list();
    }

    /** All editions of a person, the latest first. */
    List<Statement> of(PersonId person) {
        return jdbc.sql(SELECT + "where s.person_id = :person order by c.year desc, s.edition desc limit 100")
                .param("person", person.value())
                .query(this::statement)
                .list();
    }

    String written(DutyList list) {
        return json.writeValueAsString(list);
    }

    private Statement statement(ResultSet row, int n) throws SQLException {
        return new Statement(
                new StatementId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getInt("year"),
                new PersonId(row.getObject("person_id", UUID.class)),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                Office.valueOf(row.getString("office")),
                row.getInt("edition"),
                StatementState.valueOf(row.getString("state")),
                Bilingual.of(row.getString("text_zh"), row.getString("text_en")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                signed(row),
                row.getInt("version"));
    }

    private Statement.@Nullable Signed signed(ResultSet row) throws SQLException {
        var at = row.getTimestamp("signed_at");
        return at == null
                ? null
                : new Statement.Signed(
                        at.toInstant(),
                        Bilingual.of(row.getString("signed_zh"), row.getString("signed_en")),
                        json.readValue(row.getString("list"), DutyList.class),
                        row.getBytes("content_hash"));
    }
}
