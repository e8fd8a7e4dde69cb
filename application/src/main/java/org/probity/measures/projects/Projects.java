package org.probity.measures.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The major projects of all units. */
@Repository
public class Projects {

    static final String SUBJECT = "measures.project";
    static final String COLUMNS = """
            p.*, s.name_zh as section_zh, s.name_en as section_en, o.name_zh as post_zh, o.name_en as post_en,
            w.code as power_code, w.name_zh as power_zh, w.name_en as power_en
            """;
    static final String TABLES = """
            measures.project p join organization.section s on s.id = p.section_id
            join organization.post o on o.id = p.post_id left join powers.power w on w.id = p.power_id
            """;
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for the projects {@code p} in a scope's reach: owned there, taken part in, or with power in one of their links. */
    static String inReach(Scope scope) {
        return "exists (select from measures.project_reach x where x.project_id = p.id and " + scope.predicate("x")
                + ")";
    }

    public Optional<Project> find(ProjectId id) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where p.id = :id")
                .param("id", id.value())
                .query(Projects::project)
                .optional();
    }

    Optional<Project> find(UnitId unit, String number) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES
                        + " where p.unit_id = :unit and p.number = :number and p.state <> 'WITHDRAWN'")
                .param("unit", unit.value())
                .param("number", number)
                .query(Projects::project)
                .optional();
    }

    /** The unit's projects that were not given up, by number. */
    public List<Project> all(UnitId unit) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES
                        + " where p.unit_id = :unit and p.state <> 'WITHDRAWN' order by p.number, p.id limit :most")
                .param("unit", unit.value())
                .param("most", MOST)
                .query(Projects::project)
                .list();
    }

    /** Those of them in the scope's reach. */
    List<Project> within(Scope scope) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where p.state <> 'WITHDRAWN' and " + inReach(scope)
                        + " order by p.number, p.id limit :most")
                .params(scope.parameters())
                .param("most", MOST)
                .query(Projects::project)
                .list();
    }

    boolean reaches(Scope scope, ProjectId id) {
        return jdbc.sql("select exists (select from measures.project p where p.id = :id and " + inReach(scope) + ")")
                .params(scope.parameters())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the person holds the post on the day. */
    boolean holds(PersonId person, @Nullable PostId post, LocalDate day) {
        return post != null
                && jdbc.sql("""
                        select exists (select from organization.holding where person_id = :person and post_id = :post
                            and from_on <= :day and (to_on is null or to_on >= :day))
                        """)
                        .param("person", person.value())
                        .param("post", post.value())
                        .param("day", day)
                        .query(Boolean.class)
                        .single();
    }

    /** Who takes part, the one that leads first. */
    List<Party> parties(ProjectId id) {
        return jdbc.sql("""
                        select y.*, s.name_zh, s.name_en from measures.project_party y
                        left join organization.section s on s.id = y.section_id
                        where y.project_id = :id and not y.removed
                        order by y.role <> 'LEAD', y.section_id is null, s.code, y.outside_zh, y.outside_en, y.id
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    var section = row.getObject("section_id", UUID.class);
                    return new Party(
                            row.getObject("id", UUID.class),
                            section == null ? null : new SectionId(section),
                            section == null ? bilingual(row, "outside") : bilingual(row, "name"),
                            PartyRole.valueOf(row.getString("role")));
                })
                .list();
    }

    /** The last that was stated of each aim. */
    List<Statement> statements(ProjectId id) {
        return jdbc.sql("""
                        select distinct on (t.aim) t.*, n.name_zh, n.name_en from measures.project_statement t
                        left join identity.account a on a.username = t.changed_by
                        left join organization.person n on n.id = a.person_id
                        where t.project_id = :id order by t.aim, t.stated_on desc, t.changed_at desc
                        """)
                .param("id", id.value())
                .query((row, n) -> new Statement(
                        Aim.valueOf(row.getString("aim")),
                        row.getBigDecimal("value"),
                        row.getString("source"),
                        row.getObject("stated_on", LocalDate.class),
                        row.getString("name_zh") == null
                                ? new Bilingual(row.getString("changed_by"), row.getString("changed_by"))
                                : bilingual(row, "name")))
                .list();
    }

    static Project project(ResultSet row, int n) throws SQLException {
        var power = row.getObject("power_id", UUID.class);
        return new Project(
                new ProjectId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new ProjectFacts(
                        new SectionId(row.getObject("section_id", UUID.class)),
                        new PostId(row.getObject("post_id", UUID.class)),
                        power == null ? null : new PowerId(power),
                        row.getString("number"),
                        bilingual(row, "name"),
                        row.getString("place"),
                        row.getString("description"),
                        Funding.valueOf(row.getString("funding")),
                        row.getString("funding_note"),
                        row.getBigDecimal("budget"),
                        row.getString("currency"),
                        row.getObject("planned_from", LocalDate.class),
                        row.getObject("planned_to", LocalDate.class),
                        Grade.valueOf(row.getString("grade"))),
                bilingual(row, "section"),
                bilingual(row, "post"),
                power == null
                        ? new Bilingual("", "")
                        : new Bilingual(
                                row.getString("power_code") + " " + row.getString("power_zh"),
                                row.getString("power_code") + " " + row.getString("power_en")),
                row.getBigDecimal("progress"),
                row.getObject("progress_on", LocalDate.class),
                row.getString("progress_source"),
                ProjectState.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("state_reason"),
                Arrays.stream((UUID[]) row.getArray("drafters").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()),
                person(row, "signed_by"),
                instant(row, "signed_at"),
                row.getObject("meeting_id", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("version"));
    }

    static Bilingual bilingual(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable PostId post(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PostId(id);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
