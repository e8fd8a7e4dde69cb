package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.programme.Cycle;
import org.probity.programme.PersonalActionSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The personal action log of whoever was head during a cycle (P1.1.6): what the modules hold, and what was entered by hand, in
 * the order of days.
 */
@Component
class PersonalLog {

    private final List<PersonalActionSource> sources;
    private final LeaderActions entries;
    private final JdbcClient jdbc;
    private final Dates dates;

    PersonalLog(List<PersonalActionSource> sources, LeaderActions entries, JdbcClient jdbc, Dates dates) {
        this.sources = List.copyOf(sources);
        this.entries = entries;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * One line.
     *
     * @param entry what was entered by hand; none where a module knows it
     */
    record Line(
            LocalDate on,
            Bilingual who,
            String label,
            long count,
            Bilingual about,
            @Nullable String url,
            LeaderActions.@Nullable Entry entry) {}

    /** A head of the cycle with the days of that. */
    record Term(
            PersonId person,
            Bilingual name,
            boolean acting,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Who was head in the cycle, in the order of time. */
    List<Term> heads(Cycle cycle) {
        return jdbc.sql("""
                        select h.person_id, h.deputising, h.from_on, h.to_on, n.name_zh, n.name_en
                        from organization.holding h join organization.post p on p.id = h.post_id
                        join organization.person n on n.id = h.person_id
                        where p.unit_id = :unit and p.level = 'UNIT_HEAD' and h.from_on <= :last and (h.to_on is null or h.to_on >= :first)
                        order by h.from_on, h.id limit 50
                        """)
                .param("unit", cycle.unit().value())
                .param("first", first(cycle))
                .param("last", last(cycle))
                .query((row, n) -> new Term(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getBoolean("deputising"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }

    List<Line> of(Cycle cycle) {
        var lines = new ArrayList<Line>();
        for (var term : heads(cycle)) {
            var first = later(first(cycle), term.from());
            var end = term.to();
            var last = end == null || end.isAfter(last(cycle)) ? last(cycle) : end;
            sources.forEach(source -> source.actionsOf(term.person(), first, last)
                    .forEach(action -> lines.add(new Line(
                            action.on(),
                            term.name(),
                            action.label(),
                            action.count(),
                            action.about(),
                            action.url(),
                            null))));
        }
        entries.of(cycle.id())
                .forEach(entry -> lines.add(new Line(
                        entry.on(),
                        entry.name(),
                        "programme.action.kind." + entry.kind(),
                        1,
                        new Bilingual(entry.text(), entry.text()),
                        null,
                        entry)));
        lines.sort(Comparator.comparing(Line::on));
        return lines;
    }

    private static LocalDate first(Cycle cycle) {
        var year = LocalDate.of(cycle.year(), 1, 1);
        return cycle.openedOn().isBefore(year) ? cycle.openedOn() : year;
    }

    private LocalDate last(Cycle cycle) {
        var closed = cycle.closedOn();
        return closed == null ? dates.today() : closed;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
