package org.probity.monitoring.indicators;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.monitoring.Catalogue;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The indicators of the engine's catalogue as the units have set them. */
@Repository
public class Indicators {

    public static final String SUBJECT = "monitoring.indicator";

    /** Every code of the catalogue with its definition, in the order of codes. */
    public static final Map<String, Definition> CATALOGUE = Catalogue.definitions().stream()
            .collect(Collectors.toMap(Definition::code, Function.identity(), (a, b) -> a, java.util.TreeMap::new));

    private static final String COLUMNS = """
            i.*, i.state = 'APPROVED' and i.id = (select f.id from monitoring.indicator f
                where f.unit_id = i.unit_id and f.code = i.code and f.state = 'APPROVED' and f.from_on <= :day
                order by f.from_on desc, f.edition desc limit 1) as holds
            """;

    private final JdbcClient jdbc;
    private final Dates dates;

    Indicators(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** All of the catalogue as they hold in the unit on the day, those switched off included. */
    public List<IndicatorInForce> on(UnitId unit, LocalDate day) {
        var set = new HashMap<String, Indicator>();
        jdbc.sql("""
                        select distinct on (i.code) i.*, true as holds from monitoring.indicator i
                        where i.unit_id = :unit and i.state = 'APPROVED' and i.from_on <= :day
                        order by i.code, i.from_on desc, i.edition desc
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(this::indicator)
                .list()
                .forEach(indicator -> set.put(indicator.code(), indicator));
        return CATALOGUE.values().stream()
                .map(definition -> {
                    var edition = set.get(definition.code());
                    return edition == null
                            ? new IndicatorInForce(definition, 0, Setting.standard(definition))
                            : new IndicatorInForce(definition, edition.edition(), edition.setting());
                })
                .toList();
    }

    /** One of the catalogue as it holds on the day. */
    public Optional<IndicatorInForce> on(UnitId unit, String code, LocalDate day) {
        return on(unit, day).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Indicator> find(IndicatorId id) {
        return jdbc.sql("select %s from monitoring.indicator i where i.id = :id".formatted(COLUMNS))
                .param("id", id.value())
                .param("day", dates.today())
                .query(this::indicator)
                .optional();
    }

    /** The editions of one code, the newest first. */
    List<Indicator> editions(UnitId unit, String code) {
        return jdbc.sql("""
                        select %s from monitoring.indicator i where i.unit_id = :unit and i.code = :code
                        order by i.edition desc limit 200
                        """.formatted(COLUMNS))
                .param("unit", unit.value())
                .param("code", code)
                .param("day", dates.today())
                .query(this::indicator)
                .list();
    }

    /** Those that are drafted, reviewed or wait for approval. */
    List<Indicator> underWay(UnitId unit) {
        return jdbc.sql("""
                        select %s from monitoring.indicator i
                        where i.unit_id = :unit and i.state in ('DRAFT', 'SUBMITTED', 'REVIEWED')
                        order by i.state_since, i.code limit 200
                        """.formatted(COLUMNS))
                .param("unit", unit.value())
                .param("day", dates.today())
                .query(this::indicator)
                .list();
    }

    private Indicator indicator(ResultSet row, int n) throws SQLException {
        var state = IndicatorState.valueOf(row.getString("state"));
        var fromOn = row.getObject("from_on", LocalDate.class);
        return new Indicator(
                new IndicatorId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("code"),
                row.getInt("edition"),
                row.getInt("definition"),
                new Setting(
                        row.getBoolean("enabled"),
                        number(row, "yellow"),
                        number(row, "orange"),
                        number(row, "red"),
                        SettingJson.parameters(row.getString("parameters")),
                        ids(row.getArray("sections"), SectionId::new),
                        ids(row.getArray("powers"), PowerId::new)),
                row.getString("reason"),
                row.getObject("wanted_from", LocalDate.class),
                IndicatorState.on(state, fromOn, row.getBoolean("holds"), dates.today()),
                row.getTimestamp("state_since").toInstant(),
                row.getString("returned_comment"),
                ids(row.getArray("drafters"), PersonId::new),
                person(row, "reviewed_by"),
                person(row, "approved_by"),
                row.getObject("approved_on", LocalDate.class),
                fromOn,
                row.getInt("version"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    private static <T> Set<T> ids(Array array, Function<UUID, T> id) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(id).collect(Collectors.toSet());
    }
}
