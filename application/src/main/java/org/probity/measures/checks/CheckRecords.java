package org.probity.measures.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.measures.MeasureEffect;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.probity.risks.RiskPointId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checks that were made. */
@Repository
class CheckRecords {

    private static final int MOST = 200;

    private static final String SELECT = """
            select c.*, p.name_zh as checker_zh, p.name_en as checker_en, b.name_zh as behalf_zh, b.name_en as behalf_en
            from measures.check_record c join organization.person p on p.id = c.checker_id
            left join organization.person b on b.id = c.on_behalf_of
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CheckRecord> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(CheckRecords::record)
                .optional();
    }

    /** Of a measure, the latest first. */
    List<CheckRecord> of(MeasureId measure) {
        return jdbc.sql(SELECT + "where c.measure_id = :measure order by c.checked_at desc, c.id limit " + MOST)
                .param("measure", measure.value())
                .query(CheckRecords::record)
                .list();
    }

    /** The latest rating of each of the measures that has one. */
    Map<MeasureId, CheckRecord> ratings(Collection<MeasureId> measures) {
        return jdbc
                .sql(SELECT + """
                        where c.id in (select distinct on (k.measure_id) k.id from measures.check_record k
                                       where k.measure_id = any(:measures) and k.effect is not null
                                       order by k.measure_id, k.checked_at desc)
                        """)
                .param("measures", measures.stream().map(MeasureId::value).toArray(UUID[]::new))
                .query(CheckRecords::record)
                .list()
                .stream()
                .collect(Collectors.toMap(CheckRecord::measure, record -> record, (a, b) -> a, LinkedHashMap::new));
    }

    /** What a new check says of when it was due, and who stands behind it. */
    record Frame(
            @Nullable UUID follows,
            CheckPeriod.Settlement settlement,
            LocalDate dueOn,
            LocalDate on,
            PersonId checker,
            Checkers.Standing standing) {}

    UUID add(CheckLine line, CheckEntry entry, Frame frame) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into measures.check_record (id, unit_id, section_id, post_id, point_id, measure_id, kind, follows_id, nominal_on,
                            due_on, until_on, missed, checked_on, result, no_evidence, evidence, finding, next_step, effect, effect_reason,
                            correct_by, checker_id, capacity, on_behalf_of, checked_at)
                        values (:id, :unit, :section, :post, :point, :measure, :kind, :follows, :nominal, :due, :until, :missed, :on, :result,
                            :nothing, :evidence, :finding, :next, :effect, :effect_reason, :correct_by, :checker, :capacity, :behalf, :now)
                        """)
                .param("id", id)
                .param("unit", line.unit().value())
                .param("section", line.section().value())
                .param("post", line.post() == null ? null : line.post().value(), Types.OTHER)
                .param("point", line.point().value())
                .param("measure", line.measure().value())
                .param("kind", frame.follows() == null ? "SCHEDULED" : "FOLLOW_UP")
                .param("follows", frame.follows(), Types.OTHER)
                .param("nominal", frame.settlement().nominal())
                .param("due", frame.dueOn())
                .param("until", frame.settlement().until())
                .param("missed", frame.settlement().missed())
                .param("on", frame.on())
                .param("result", String.valueOf(entry.result()))
                .param("nothing", entry.noEvidence())
                .param("evidence", entry.looked().toArray(UUID[]::new))
                .param("finding", entry.finding())
                .param("next", entry.nextStep())
                .param("effect", entry.effect() == null ? null : entry.effect().name(), Types.VARCHAR)
                .param("effect_reason", entry.effect() == null ? "" : entry.effectReason())
                .param("correct_by", entry.correctBy(), Types.DATE)
                .param("checker", frame.checker().value())
                .param("capacity", frame.standing().capacity().name())
                .param(
                        "behalf",
                        frame.standing().onBehalfOf() == null
                                ? null
                                : frame.standing().onBehalfOf().value(),
                        Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private static CheckRecord record(ResultSet row, int n) throws SQLException {
        return new CheckRecord(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                CheckLines.id(row, "post_id", PostId::new),
                new RiskPointId(row.getObject("point_id", UUID.class)),
                new MeasureId(row.getObject("measure_id", UUID.class)),
                row.getObject("follows_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("missed"),
                row.getObject("checked_on", LocalDate.class),
                CheckResult.valueOf(row.getString("result")),
                row.getBoolean("no_evidence"),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("evidence").getArray())),
                row.getString("finding"),
                row.getString("next_step"),
                CheckLines.word(row, "effect", MeasureEffect::valueOf),
                row.getString("effect_reason"),
                row.getObject("correct_by", LocalDate.class),
                new PersonId(row.getObject("checker_id", UUID.class)),
                CheckLines.bilingual(row, "checker"),
                Capacity.valueOf(row.getString("capacity")),
                row.getString("behalf_zh") == null ? null : CheckLines.bilingual(row, "behalf"),
                row.getTimestamp("checked_at").toInstant());
    }
}
