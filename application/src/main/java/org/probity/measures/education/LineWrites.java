package org.probity.measures.education;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Stamp;
import org.probity.programme.gatherings.GatheringId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of education plans as they are written. Each change counts up the line's version. */
@Repository
class LineWrites {

    private final JdbcClient jdbc;
    private final Stamp stamp;

    LineWrites(JdbcClient jdbc, Stamp stamp) {
        this.jdbc = jdbc;
        this.stamp = stamp;
    }

    void insert(LineId id, LineDraft draft) {
        jdbc.sql("""
                        insert into measures.education_line (id, unit_id, year, kind, theme_zh, theme_en, thinking, work, carrier, audience,
                            audience_keys, planned_month, owner_id, lecturer_id, changed_at, changed_by)
                        values (:id, :unit, :year, :kind, :theme_zh, :theme_en, :thinking, :work, :carrier, :audience, :audience_keys,
                            :month, :owner, :lecturer, :now, :actor)
                        """)
                .param("unit", draft.unit().value())
                .params(columns(id, draft))
                .update();
        points(id, draft);
    }

    void change(LineId id, int version, LineDraft draft) {
        changed(jdbc.sql("""
                        update measures.education_line set year = :year, kind = :kind, theme_zh = :theme_zh, theme_en = :theme_en,
                            thinking = :thinking, work = :work, carrier = :carrier, audience = :audience, audience_keys = :audience_keys,
                            planned_month = :month, owner_id = :owner, lecturer_id = :lecturer, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("version", version)
                .params(columns(id, draft))
                .update());
        jdbc.sql("delete from measures.education_point where line_id = :id")
                .param("id", id.value())
                .update();
        points(id, draft);
    }

    private void points(LineId id, LineDraft draft) {
        jdbc.sql(
                        "insert into measures.education_point (line_id, point_id) select :id, point from unnest(cast(:points as uuid[])) point")
                .param("id", id.value())
                .param(
                        "points",
                        draft.points().stream().map(point -> point.value()).toArray(UUID[]::new))
                .update();
    }

    private Map<String, @Nullable Object> columns(LineId id, LineDraft draft) {
        var lecturer = draft.lecturer();
        var columns = new HashMap<>(stamp.now(null));
        columns.put("id", id.value());
        columns.put("year", draft.month().getYear());
        columns.put("kind", draft.kind().name());
        columns.put("theme_zh", draft.theme().zh());
        columns.put("theme_en", draft.theme().en());
        columns.put("thinking", draft.thinking());
        columns.put("work", draft.work());
        columns.put("carrier", draft.carrier().name());
        columns.put("audience", draft.audience().whom().name());
        columns.put("audience_keys", draft.audience().keys().toArray(String[]::new));
        columns.put("month", draft.month().atDay(1));
        columns.put("owner", draft.owner().value());
        columns.put("lecturer", lecturer == null ? null : lecturer.value());
        return columns;
    }

    void arrange(LineId id, int version, GatheringId event) {
        changed(jdbc.sql("""
                        update measures.education_line set gathering_id = :event, version = version + 1, changed_at = :now,
                            changed_by = :actor, change_reason = null where id = :id and version = :version
                        """)
                .param("event", event.value())
                .param("id", id.value())
                .param("version", version)
                .params(stamp.now(null))
                .update());
    }

    void withdraw(LineId id, int version, java.time.LocalDate day, String reason) {
        changed(jdbc.sql("""
                        update measures.education_line set withdrawn_on = :day, version = version + 1, changed_at = :now,
                            changed_by = :actor, change_reason = :reason where id = :id and version = :version
                        """)
                .param("day", day)
                .param("id", id.value())
                .param("version", version)
                .params(stamp.now(reason))
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict("measures.education-line");
        }
    }
}
