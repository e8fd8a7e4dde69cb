package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The discretion benchmarks of all units, for whoever needs to know them. */
@Repository
public class Benchmarks {

    static final String SUBJECT = "powers.benchmark";

    static final String COLUMNS = """
            b.*, powers.standing(b.state, b.from_on, b.ended_on, b.ended, :day) as standing, p.unit_id, p.section_id, p.code,
            p.name_zh, p.name_en, s.name_zh as section_zh, s.name_en as section_en
            """;
    static final String TABLES = """
            powers.benchmark b join powers.power p on p.id = b.power_id left join organization.section s on s.id = p.section_id
            """;

    private final JdbcClient jdbc;
    private final Dates dates;

    Benchmarks(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    public Optional<Benchmark> find(BenchmarkId id) {
        return jdbc.sql("select %s from %s where b.id = :id".formatted(COLUMNS, TABLES))
                .param("id", id.value())
                .param("day", dates.today())
                .query(Benchmarks::benchmark)
                .optional();
    }

    /** Those in force for a power on the day, one for each cause. */
    public List<Benchmark> inForce(PowerId power, LocalDate day) {
        return jdbc.sql("""
                        select %s from %s where b.power_id = :power and b.state = 'APPROVED'
                          and b.from_on <= :day and (b.ended_on is null or b.ended_on > :day)
                        order by b.cause_zh, b.cause_en, b.id
                        """.formatted(COLUMNS, TABLES))
                .param("power", power.value())
                .param("day", day)
                .query(Benchmarks::benchmark)
                .list();
    }

    /** All that are in force in a unit on the day, by the code of their power. */
    public List<Benchmark> inForce(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select %s from %s where p.unit_id = :unit and b.state = 'APPROVED'
                          and b.from_on <= :day and (b.ended_on is null or b.ended_on > :day)
                        order by p.code, b.cause_zh, b.cause_en, b.id
                        """.formatted(COLUMNS, TABLES))
                .param("unit", unit.value())
                .param("day", day)
                .query(Benchmarks::benchmark)
                .list();
    }

    /** The editions of one benchmark, the newest first. */
    public List<Benchmark> editions(UUID line) {
        return jdbc.sql("select %s from %s where b.line_id = :line order by b.edition desc".formatted(COLUMNS, TABLES))
                .param("line", line)
                .param("day", dates.today())
                .query(Benchmarks::benchmark)
                .list();
    }

    /** All benchmarks of a power that were not given up, by cause and edition. */
    public List<Benchmark> of(PowerId power) {
        return jdbc.sql("""
                        select %s from %s where b.power_id = :power and b.state <> 'WITHDRAWN'
                        order by b.cause_zh, b.cause_en, b.line_id, b.edition desc limit 200
                        """.formatted(COLUMNS, TABLES))
                .param("power", power.value())
                .param("day", dates.today())
                .query(Benchmarks::benchmark)
                .list();
    }

    static Benchmark benchmark(ResultSet row, int n) throws SQLException {
        var section = row.getObject("section_id", UUID.class);
        return new Benchmark(
                new BenchmarkId(row.getObject("id", UUID.class)),
                row.getObject("line_id", UUID.class),
                new PowerId(row.getObject("power_id", UUID.class)),
                row.getString("code"),
                bilingual(row, "name"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                section == null ? null : new SectionId(section),
                bilingual(row, "section"),
                row.getInt("edition"),
                content(row),
                BenchmarkState.valueOf(row.getString("standing")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("returned_comment"),
                people(row.getArray("drafters")),
                row.getObject("wanted_from", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getInt("version"));
    }

    private static java.util.Set<PersonId> people(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(PersonId::new).collect(Collectors.toSet());
    }

    private static BenchmarkContent content(ResultSet row) throws SQLException {
        return new BenchmarkContent(
                bilingual(row, "cause"),
                row.getString("number"),
                Measure.valueOf(row.getString("measure")),
                bilingual(row, "base"),
                new LegalRange(
                        number(row, "law_min"),
                        number(row, "law_max"),
                        bilingual(row, "law"),
                        row.getString("article")),
                BenchmarkJson.factors(row.getString("factors")),
                BenchmarkJson.bands(row.getString("bands")),
                row.getString("note"));
    }

    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        var number = row.getBigDecimal(column);
        return number == null ? null : new BigDecimal(BenchmarkFinding.text(number));
    }

    private static Bilingual bilingual(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
