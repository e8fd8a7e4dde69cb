package org.probity.measures.checks;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What shows that measures are carried out. */
@Repository
class Evidences {

    private static final int MOST = 5000;

    private static final String SELECT = """
            select e.*, p.name_zh as person_zh, p.name_en as person_en, n.id as corrected_by,
                   (select max(c.checked_on) from measures.check_record c where c.measure_id = e.measure_id and e.id = any(c.evidence))
                       as verified_on,
                   (select count(*) from shell.attachment a where a.subject = 'measures.evidence' and a.subject_id = e.id
                       and a.withdrawn_at is null) as files
            from measures.evidence e join organization.person p on p.id = e.person_id
            left join measures.evidence n on n.corrects_id = e.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Evidences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Evidence> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(Evidences::evidence)
                .optional();
    }

    /** Of each measure, the latest first. */
    Map<MeasureId, List<Evidence>> of(Collection<MeasureId> measures) {
        return jdbc
                .sql(SELECT + "where e.measure_id = any(:measures) order by e.added_at desc, e.id limit " + MOST)
                .param("measures", measures.stream().map(MeasureId::value).toArray(UUID[]::new))
                .query(Evidences::evidence)
                .list()
                .stream()
                .collect(groupingBy(Evidence::measure));
    }

    /** What stands of the entries and came since the last check. */
    static List<Evidence> since(List<Evidence> entries, @Nullable Instant lastCheck) {
        return entries.stream()
                .filter(Evidence::stands)
                .filter(entry -> lastCheck == null || entry.addedAt().isAfter(lastCheck))
                .toList();
    }

    UUID add(CheckLine line, LocalDate happenedOn, String text, @Nullable UUID corrects, PersonId person) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into measures.evidence
                            (id, unit_id, section_id, post_id, measure_id, happened_on, text, corrects_id, person_id, added_at)
                        values (:id, :unit, :section, :post, :measure, :on, :text, :corrects, :person, :now)
                        """)
                .param("id", id)
                .param("unit", line.unit().value())
                .param("section", line.section().value())
                .param("post", line.post() == null ? null : line.post().value(), Types.OTHER)
                .param("measure", line.measure().value())
                .param("on", happenedOn)
                .param("text", text)
                .param("corrects", corrects, Types.OTHER)
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private static Evidence evidence(ResultSet row, int n) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                CheckLines.id(row, "post_id", PostId::new),
                new MeasureId(row.getObject("measure_id", UUID.class)),
                row.getObject("happened_on", LocalDate.class),
                row.getString("text"),
                row.getObject("corrects_id", UUID.class),
                row.getObject("corrected_by", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                CheckLines.bilingual(row, "person"),
                row.getTimestamp("added_at").toInstant(),
                row.getObject("verified_on", LocalDate.class),
                row.getInt("files"));
    }
}
