package org.probity.programme.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of gatherings as they are read. */
@Repository
class GatheringRows {

    private static final String GATHERINGS = """
            select g.*, c.name_zh as chair_zh, c.name_en as chair_en, r.name_zh as recorder_zh, r.name_en as recorder_en
            from programme.gathering g left join organization.person c on c.id = g.chair_id
            join organization.person r on r.id = g.recorder_id
            """;

    private final JdbcClient jdbc;

    GatheringRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Gathering> find(GatheringId id) {
        return jdbc.sql(GATHERINGS + "where g.id = :id")
                .param("id", id.value())
                .query(GatheringRows::gathering)
                .optional();
    }

    /** The gathering, kept from others' hands until the transaction ends. */
    Optional<Gathering> lock(GatheringId id) {
        jdbc.sql("select 1 from programme.gathering where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return find(id);
    }

    /** A page of the unit's gatherings of a kind, the latest first. */
    List<Gathering> list(
            UnitId unit,
            GatheringKind kind,
            @Nullable Integer year,
            @Nullable StudyType type,
            @Nullable GatheringState state,
            int limit,
            int offset) {
        return jdbc.sql(GATHERINGS + """
                        where g.unit_id = :unit and g.kind = :kind
                          and (cast(:year as int) is null or extract(year from g.held_on) = :year)
                          and (cast(:type as text) is null or g.study_type = :type)
                          and (cast(:state as text) is null or g.state = :state)
                        order by g.held_on desc, g.id limit :limit offset :offset
                        """)
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("year", year, Types.INTEGER)
                .param("type", type == null ? null : type.name(), Types.VARCHAR)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(GatheringRows::gathering)
                .list();
    }

    /** The cycle's mobilisation meeting that was not cancelled. */
    Optional<Gathering> mobilisation(CycleId cycle) {
        return jdbc.sql(GATHERINGS + "where g.cycle_id = :cycle and g.kind = 'MOBILISATION' and g.state <> 'CANCELLED'")
                .param("cycle", cycle.value())
                .query(GatheringRows::gathering)
                .optional();
    }

    List<MakeUp> makeUps(GatheringId id) {
        var people = new HashMap<UUID, List<Bilingual>>();
        jdbc.sql("""
                        select m.make_up_id, p.name_zh, p.name_en from programme.make_up_attendance m
                        join organization.person p on p.id = m.person_id where m.gathering_id = :id order by p.name_zh, p.name_en, p.id
                        """).param("id", id.value()).query(row -> {
            people.computeIfAbsent(row.getObject("make_up_id", UUID.class), session -> new ArrayList<>())
                    .add(Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
        });
        return jdbc.sql("select * from programme.make_up where gathering_id = :id order by held_on, recorded_at, id")
                .param("id", id.value())
                .query((row, n) -> {
                    var session = row.getObject("id", UUID.class);
                    return new MakeUp(
                            session,
                            row.getObject("held_on", LocalDate.class),
                            row.getString("place"),
                            row.getString("held_by"),
                            people.getOrDefault(session, List.of()));
                })
                .list();
    }

    private static Gathering gathering(ResultSet row, int n) throws SQLException {
        var type = row.getString("study_type");
        var chair = row.getObject("chair_id", UUID.class);
        return new Gathering(
                new GatheringId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                GatheringKind.valueOf(row.getString("kind")),
                type == null ? null : StudyType.valueOf(type),
                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getString("place"),
                chair == null ? null : new PersonId(chair),
                Bilingual.of(row.getString("chair_zh"), row.getString("chair_en")),
                row.getString("chair_reason"),
                new PersonId(row.getObject("recorder_id", UUID.class)),
                Bilingual.of(row.getString("recorder_zh"), row.getString("recorder_en")),
                row.getString("speaker"),
                row.getString("content"),
                Arrays.stream((String[]) row.getArray("agenda").getArray())
                        .map(AgendaPoint::valueOf)
                        .collect(Collectors.toSet()),
                new Audience(Audience.Whom.valueOf(row.getString("audience")), Set.of((String[])
                        row.getArray("audience_keys").getArray())),
                row.getString("minutes_number"),
                row.getString("minutes"),
                row.getObject("reading_from", LocalDate.class),
                GatheringState.valueOf(row.getString("state")),
                row.getString("change_reason"),
                row.getInt("version"));
    }
}
