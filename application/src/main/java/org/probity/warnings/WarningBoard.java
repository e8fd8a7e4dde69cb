package org.probity.warnings;

import java.time.LocalDate;
import java.util.List;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists and figures of warnings, within what a viewer may see. */
@Repository
class WarningBoard {

    static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Dates dates;

    WarningBoard(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    List<Warning> list(Viewer viewer, BoardFilter filter, int limit, int offset) {
        return jdbc.sql(
                        WarningRows.SELECT + "where " + WarningSight.PREDICATE + " and " + filter.condition()
                                + " order by (w.closed_on is not null), w.due_on nulls last, w.drafted_on desc, w.id limit :limit offset :offset")
                .params(WarningSight.of(viewer))
                .params(filter.parameters())
                .param("today", dates.today())
                .param("limit", limit)
                .param("offset", offset)
                .query(WarningRows::warning)
                .list();
    }

    int count(Viewer viewer, BoardFilter filter) {
        return jdbc.sql("""
                        select count(*) from warnings.warning w join organization.person p on p.id = w.person_id where
                        """ + WarningSight.PREDICATE + " and " + filter.condition())
                .params(WarningSight.of(viewer))
                .params(filter.parameters())
                .param("today", dates.today())
                .query(Integer.class)
                .single();
    }

    /** The viewer's own letters, the latest first. */
    List<Warning> own(Viewer viewer) {
        return jdbc.sql(
                        WarningRows.SELECT
                                + "where w.person_id = :me and w.unit_id = :unit and w.issued_on is not null order by w.issued_on desc, w.id limit 200")
                .param("me", viewer.requirePerson().value())
                .param("unit", viewer.requireUnit().value())
                .query(WarningRows::warning)
                .list();
    }

    /**
     * A year's figures of one kind.
     *
     * @param issued    letters and talks issued
     * @param open      of these not closed yet
     * @param overdue   of these past their day
     * @param closed    closed
     * @param escalated taken a rung higher
     * @param changes   changes their lessons led to
     */
    record Figures(WarningKind kind, int issued, int open, int overdue, int closed, int escalated, int changes) {}

    /** Those of the viewer's sight; of the whole unit for whoever has the figures alone (the assessment team). */
    List<Figures> figures(Viewer viewer, int year) {
        var sees = viewer.may(WarningSight.READ);
        return jdbc.sql("""
                        select w.kind, count(*) as issued,
                            count(*) filter (where w.closed_on is null and w.sealed_at is null) as open,
                            count(*) filter (where w.closed_on is null and w.sealed_at is null and w.due_on < :today) as overdue,
                            count(*) filter (where w.closed_on is not null and w.state <> 'ESCALATED') as closed,
                            count(*) filter (where w.state = 'ESCALATED') as escalated,
                            coalesce(sum((select count(*) from warnings.lesson l where l.warning_id = w.id and l.aim <> 'NOTHING')), 0) as changes
                        from warnings.warning w where w.issued_on between :first and :last and
                        """ + (sees ? WarningSight.PREDICATE : "w.unit_id = :sight_unit") + """
                         group by w.kind order by array_position(array['REMINDER', 'INQUIRY', 'INTERVIEW', 'DISPOSAL'], w.kind)
                        """)
                .params(WarningSight.of(viewer))
                .param("today", dates.today())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> new Figures(
                        WarningKind.valueOf(row.getString("kind")),
                        row.getInt("issued"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("closed"),
                        row.getInt("escalated"),
                        row.getInt("changes")))
                .list();
    }
}
