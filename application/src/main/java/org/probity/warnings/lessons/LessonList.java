package org.probity.warnings.lessons;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.warnings.WarningSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lessons of the warnings that a viewer may see. */
@Repository
class LessonList {

    private final JdbcClient jdbc;

    LessonList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Lesson> of(Viewer viewer, @Nullable LessonState state, @Nullable LessonAim aim, int limit, int offset) {
        return jdbc.sql("""
                        select l.*, p.name_zh as answerer_zh, p.name_en as answerer_en
                        from warnings.lesson l join organization.person p on p.id = l.answered_by
                        join warnings.warning w on w.id = l.warning_id
                        where (cast(:state as text) is null or l.state = :state) and (cast(:aim as text) is null or l.aim = :aim) and
                        """ + WarningSight.PREDICATE + """
                         order by array_position(array['PROPOSED', 'UNDER_WAY', 'DONE', 'NONE'], l.state), l.answered_on desc, l.id
                        limit :limit offset :offset
                        """)
                .params(WarningSight.of(viewer))
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("aim", aim == null ? null : aim.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(Lessons::lesson)
                .list();
    }

    boolean sees(Viewer viewer, Lesson lesson) {
        return jdbc.sql("select exists (select 1 from warnings.warning w where w.id = :id and " + WarningSight.PREDICATE
                        + ")")
                .param("id", lesson.warning().value())
                .params(WarningSight.of(viewer))
                .query(Boolean.class)
                .single();
    }

    /** How many answers of a year there are of an aim, and how many changes of them are made. */
    record Figures(int year, LessonAim aim, int answers, int done) {}

    List<Figures> figures(Viewer viewer) {
        return jdbc.sql("""
                        select extract(year from l.answered_on)::int as year, l.aim, count(*) as answers,
                            count(*) filter (where l.state = 'DONE') as done
                        from warnings.lesson l join warnings.warning w on w.id = l.warning_id where
                        """ + WarningSight.PREDICATE + """
                         group by 1, 2 order by 1 desc, array_position(array['RULE', 'CHART', 'GRADE', 'MEASURE', 'INDICATOR', 'NOTHING'], l.aim)
                        limit 100
                        """)
                .params(WarningSight.of(viewer))
                .query((row, n) -> new Figures(
                        row.getInt("year"),
                        LessonAim.valueOf(row.getString("aim")),
                        row.getInt("answers"),
                        row.getInt("done")))
                .list();
    }
}
