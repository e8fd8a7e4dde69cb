package org.probity.measures.interventions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records of interventions as they are read: nothing is read but through what this viewer may see. */
@Repository
class InterventionRows {

    static final String EXAMINE = "measures:examine-interventions";

    private static final String ROWS = """
            select i.*, x.name_zh, x.name_en, e.name_zh as examiner_zh, e.name_en as examiner_en from measures.intervention i
            join organization.person x on x.id = i.reporter_id left join organization.person e on e.id = i.examiner_id
            """;

    /** Never the person who intervened; whoever wrote it; whom the route names, unless they wrote it. */
    private static final String VISIBLE = """
            i.unit_id = :unit and i.intervener_id is distinct from :viewer
            and (i.reporter_id = :viewer or (:inspects and i.route = 'INSPECTION') or (:supervises and i.route = 'SUPERIOR'))
            """;

    private final JdbcClient jdbc;

    InterventionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, Object> sight(Viewer viewer) {
        var sight = new HashMap<String, Object>();
        var examines = viewer.may(EXAMINE);
        sight.put("unit", viewer.requireUnit().value());
        sight.put("viewer", viewer.requirePerson().value());
        sight.put("inspects", examines && viewer.is(Role.DISCIPLINE_INSPECTION));
        sight.put("supervises", examines && viewer.is(Role.SUPERIOR));
        return sight;
    }

    Optional<Intervention> find(UUID id, Viewer viewer) {
        return jdbc.sql(ROWS + "where i.id = :id and " + VISIBLE)
                .param("id", id)
                .params(sight(viewer))
                .query(InterventionRows::intervention)
                .optional();
    }

    Optional<Intervention> lock(UUID id, Viewer viewer) {
        jdbc.sql("select 1 from measures.intervention where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id, viewer);
    }

    List<Intervention> list(Viewer viewer, int limit, int offset) {
        return jdbc.sql(ROWS + "where " + VISIBLE + " order by i.recorded_on desc, i.id limit :limit offset :offset")
                .params(sight(viewer))
                .param("limit", limit)
                .param("offset", offset)
                .query(InterventionRows::intervention)
                .list();
    }

    /** How many that this viewer may see, and did not write, name the same intervener in the twelve months up to the day. */
    int ofSame(Intervention one, Viewer viewer) {
        return jdbc.sql("select count(*) from measures.intervention i where " + VISIBLE + """
                         and lower(i.intervener) = lower(:intervener) and i.happened_on > cast(:day as date) - interval '12 months'
                          and i.happened_on <= :day
                        """)
                .params(sight(viewer))
                .param("intervener", one.intervener())
                .param("day", one.happenedOn())
                .query(Integer.class)
                .single();
    }

    private static Intervention intervention(ResultSet row, int n) throws SQLException {
        var intervener = row.getObject("intervener_id", UUID.class);
        var outcome = row.getString("outcome");
        return new Intervention(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new PersonId(row.getObject("reporter_id", UUID.class)),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                intervener == null ? null : new PersonId(intervener),
                row.getString("intervener"),
                row.getString("intervener_post"),
                Intervention.Field.valueOf(row.getString("field")),
                row.getString("matter"),
                row.getString("content"),
                Intervention.Channel.valueOf(row.getString("channel")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("response"),
                row.getObject("recorded_on", LocalDate.class),
                InterventionState.valueOf(row.getString("state")),
                Bilingual.of(row.getString("examiner_zh"), row.getString("examiner_en")),
                row.getString("finding"),
                outcome == null ? null : Intervention.Outcome.valueOf(outcome),
                row.getString("result"),
                row.getInt("version"));
    }
}
