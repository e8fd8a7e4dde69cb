package org.probity.programme.stages;

import java.util.ArrayList;
import java.util.List;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.GateSource;
import org.probity.programme.ProgressSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What every cycle's gates ask for: before the second stage is left, that every figure of the eight tasks is whole; before the
 * third and the last are left, that no notice still runs and that all minutes are closed.
 */
@Component
class UsualGates implements GateSource {

    private final List<ProgressSource> sources;
    private final JdbcClient jdbc;

    UsualGates(List<ProgressSource> sources, JdbcClient jdbc) {
        this.sources = List.copyOf(sources);
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> lines(UnitId unit, CycleId cycle, Cycle.Stage leaving) {
        return switch (leaving) {
            case PREPARATION, CLOSED -> List.of();
            case IMPLEMENTATION -> figures(unit, cycle);
            case ASSESSMENT, CORRECTION -> loose(cycle);
        };
    }

    private List<Line> figures(UnitId unit, CycleId cycle) {
        return sources.stream()
                .flatMap(source -> source.progress(unit, cycle).stream())
                .map(figure -> new Line(
                        100 + figure.order(),
                        figure.label(),
                        figure.done() >= figure.total(),
                        figure.done(),
                        figure.total(),
                        figure.url(),
                        figure.permission()))
                .toList();
    }

    private List<Line> loose(CycleId cycle) {
        var lines = new ArrayList<Line>();
        jdbc.sql("""
                        select (select count(*) from programme.notice where cycle_id = :cycle and state <> 'WITHDRAWN') as notices,
                               (select count(*) from programme.notice where cycle_id = :cycle and state in ('DRAFT', 'PUBLICISING')) as running,
                               (select count(*) from programme.meeting where cycle_id = :cycle and state <> 'CANCELLED') as meetings,
                               (select count(*) from programme.meeting where cycle_id = :cycle and state in ('PLANNED', 'HELD')
                                   and not exists (select 1 from programme.agenda_item i where i.meeting_id = meeting.id
                                       and i.subject = 'programme.stage-gate')) as unclosed
                        """).param("cycle", cycle.value()).query(row -> {
            lines.add(Line.noneOpen(
                    300,
                    "programme.gate.notices-concluded",
                    row.getLong("running"),
                    row.getLong("notices"),
                    "/programme/notices",
                    "programme:read"));
            lines.add(Line.noneOpen(
                    310,
                    "programme.gate.minutes-closed",
                    row.getLong("unclosed"),
                    row.getLong("meetings"),
                    "/programme/meetings",
                    "programme:read"));
        });
        return lines;
    }
}
