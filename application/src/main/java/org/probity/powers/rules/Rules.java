package org.probity.powers.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of all units, for whoever needs to know them. */
@Repository
public class Rules {

    static final String SUBJECT = "powers.rule";

    /** A rule on {@code :day}; the alias {@code r} is the rule. */
    static final String STANDING =
            "case when r.state = 'ISSUED' and r.repealed_on <= :day then 'REPEALED' else r.state end";

    static final String COLUMNS = "r.*, " + STANDING + " as standing, s.name_zh as section_zh, s.name_en as section_en";
    static final String TABLES = "powers.rule r left join organization.section s on s.id = r.section_id";

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Dates dates;

    Rules(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    public Optional<Rule> find(RuleId id) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where r.id = :id")
                .param("id", id.value())
                .param("day", dates.today())
                .query(Rules::rule)
                .optional();
    }

    public Optional<Rule> find(UnitId unit, String number) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES
                        + " where r.unit_id = :unit and r.number = :number and r.state <> 'WITHDRAWN'")
                .param("unit", unit.value())
                .param("number", number)
                .param("day", dates.today())
                .query(Rules::rule)
                .optional();
    }

    /** The rules that are issued and not repealed, by number; these may be cited. */
    public List<Rule> issued(UnitId unit) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where r.unit_id = :unit and " + STANDING
                        + " = 'ISSUED' order by r.number, r.id limit :most")
                .param("unit", unit.value())
                .param("day", dates.today())
                .param("most", MOST)
                .query(Rules::rule)
                .list();
    }

    /** All of the register that were not given up. */
    List<Rule> all(UnitId unit) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES
                        + " where r.unit_id = :unit and r.state <> 'WITHDRAWN' order by r.number, r.id")
                .param("unit", unit.value())
                .param("day", dates.today())
                .query(Rules::rule)
                .list();
    }

    static Rule rule(ResultSet row, int n) throws SQLException {
        var section = row.getObject("section_id", UUID.class);
        var successor = row.getObject("successor_id", UUID.class);
        return new Rule(
                new RuleId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new RuleFacts(
                        section == null ? null : new SectionId(section),
                        row.getString("number"),
                        bilingual(row, "title"),
                        bilingual(row, "issuer"),
                        RuleKind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("from_on", LocalDate.class)),
                bilingual(row, "section"),
                RuleState.valueOf(row.getString("standing")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("returned_comment"),
                Arrays.stream((UUID[]) row.getArray("drafters").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()),
                row.getObject("repealed_on", LocalDate.class),
                row.getString("repeal_reason"),
                successor == null ? null : new RuleId(successor),
                row.getInt("version"));
    }

    static Bilingual bilingual(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
