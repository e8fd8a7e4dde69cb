package org.probity.measures.checks;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.risks.MeasureId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checks of a unit, made and to be made, filtered and sorted by the database. */
@Repository
class CheckList {

    private static final String ROWS = """
            with a as (
                select l.id as measure_id, null::uuid as check_id, l.due_on, case when l.due_on < :today then 'OVERDUE' else 'DUE' end as state,
                       l.unit_id, l.section_id, l.post_id, l.point_id, l.grade, null::date as checked_on, null::text as result,
                       null::uuid as checker_id, 0 as missed, l.cycle_id
                from measures.check_line l where l.unit_id = :unit
                union all
                select c.measure_id, c.id, c.due_on, 'DONE', c.unit_id, c.section_id, c.post_id, c.point_id,
                       coalesce(p.approved_grade, p.proposed_grade), c.checked_on, c.result, c.checker_id, c.missed, p.cycle_id
                from measures.check_record c join risks.point p on p.id = c.point_id where c.unit_id = :unit and c.kind = 'SCHEDULED'),
            b as (
                select a.*, m.number, r.text_zh, r.text_en, p.code as point_code, p.title_zh, p.title_en, s.name_zh as section_zh,
                       s.name_en as section_en, o.name_zh as owner_zh, o.name_en as owner_en, k.name_zh as checker_zh, k.name_en as checker_en
                from a join measures.measure m on m.id = a.measure_id join risks.measure r on r.id = a.measure_id
                join risks.point p on p.id = a.point_id join organization.section s on s.id = a.section_id
                left join organization.post o on o.id = r.owner_post_id left join organization.person k on k.id = a.checker_id)
            """;

    private final JdbcClient jdbc;
    private final CheckLines lines;
    private final CheckerDirectory directory;
    private final People people;
    private final Dates dates;

    CheckList(JdbcClient jdbc, CheckLines lines, CheckerDirectory directory, People people, Dates dates) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.directory = directory;
        this.people = people;
        this.dates = dates;
    }

    /** A page of the list. */
    record Found(List<CheckRow> rows, long total) {
        public long pages() {
            return Math.max(1, (total + CheckFilter.ROWS - 1) / CheckFilter.ROWS);
        }
    }

    Found page(Viewer viewer, CheckFilter filter) {
        return find(viewer, filter, CheckFilter.ROWS, (filter.page() - 1L) * CheckFilter.ROWS);
    }

    /** The first so many, for the workbook. */
    List<CheckRow> first(Viewer viewer, CheckFilter filter, int most) {
        return find(viewer, filter, most, 0).rows();
    }

    /** How many of a month fall on each day, by state. */
    Map<LocalDate, Map<CheckState, Long>> byDay(Viewer viewer, CheckFilter filter) {
        var parameters = new HashMap<String, Object>();
        var condition = condition(viewer, filter, parameters);
        var days = new TreeMap<LocalDate, Map<CheckState, Long>>();
        jdbc.sql(ROWS + "select due_on, state, count(*) as checks from b where " + condition
                        + " group by due_on, state")
                .params(parameters)
                .query(row -> {
                    days.computeIfAbsent(row.getObject("due_on", LocalDate.class), day -> new TreeMap<>())
                            .put(CheckState.valueOf(row.getString("state")), row.getLong("checks"));
                });
        return days;
    }

    /** Checks of a cycle made, and made or overdue, for the year's board. */
    long[] progress(UnitId unit, UUID cycle) {
        return jdbc.sql(ROWS + """
                        select count(*) filter (where state = 'DONE') as done, count(*) filter (where state <> 'DUE') as due
                        from b where cycle_id = :cycle
                        """)
                .param("unit", unit.value())
                .param("today", dates.today())
                .param("cycle", cycle)
                .query((row, n) -> new long[] {row.getLong("done"), row.getLong("due")})
                .single();
    }

    /** Whose checks the unit's lists can be narrowed to: all who have to check something. */
    Map<PersonId, Bilingual> checkers(UnitId unit) {
        var checkers = directory.of(unit, dates.today());
        return people.names(lines.of(unit).stream()
                .map(CheckLine::checked)
                .distinct()
                .flatMap(checked -> checkers.responsible(checked).stream())
                .collect(Collectors.toSet()));
    }

    private Found find(Viewer viewer, CheckFilter filter, int limit, long offset) {
        var parameters = new HashMap<String, Object>();
        var condition = condition(viewer, filter, parameters);
        var total = new long[1];
        var rows = jdbc.sql(ROWS + "select b.*, count(*) over () as total from b where " + condition + " order by "
                        + filter.sort().order() + " limit :limit offset :offset")
                .params(parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return row(row);
                })
                .list();
        return new Found(withResponsible(viewer.requireUnit(), rows), total[0]);
    }

    private String condition(Viewer viewer, CheckFilter filter, Map<String, Object> parameters) {
        Scope scope = ChecksAccess.scope(viewer);
        parameters.putAll(scope.parameters());
        parameters.put("unit", viewer.requireUnit().value());
        parameters.put("today", dates.today());
        var condition = new StringBuilder(scope.predicate("b"))
                .append(" and ")
                .append(filter.show().condition());
        var who = filter.mine() ? viewer.requirePerson().value() : filter.who();
        if (who != null) {
            condition.append(
                    " and (state = 'DONE' and checker_id = :who or state <> 'DONE' and measure_id = any(:mine))");
            parameters.put("who", who);
            parameters.put("mine", responsible(viewer.requireUnit(), new PersonId(who)));
        }
        if (filter.section() != null) {
            condition.append(" and section_id = :section");
            parameters.put("section", filter.section());
        }
        if (filter.grade() != null) {
            condition.append(" and grade = :grade");
            parameters.put("grade", filter.grade().name());
        }
        if (filter.month() != null) {
            condition.append(" and due_on between :first and :last");
            parameters.put("first", filter.month().atDay(1));
            parameters.put("last", filter.month().atEndOfMonth());
        }
        if (filter.day() != null) {
            condition.append(" and due_on = :day");
            parameters.put("day", filter.day());
        }
        return condition.toString();
    }

    private UUID[] responsible(UnitId unit, PersonId person) {
        var checkers = directory.of(unit, dates.today());
        return lines.of(unit).stream()
                .filter(line -> checkers.responsible(line.checked()).contains(person))
                .map(line -> line.measure().value())
                .toArray(UUID[]::new);
    }

    private List<CheckRow> withResponsible(UnitId unit, List<CheckRow> rows) {
        var open = lines
                .all(rows.stream()
                        .filter(row -> row.check() == null)
                        .map(row -> new MeasureId(row.measure()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(line -> line.measure().value(), Function.identity()));
        if (open.isEmpty()) {
            return rows;
        }
        var checkers = directory.of(unit, dates.today());
        var byMeasure = new HashMap<UUID, Set<PersonId>>();
        open.forEach((id, line) -> byMeasure.put(id, checkers.responsible(line.checked())));
        var names =
                people.names(byMeasure.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.check() != null
                        ? row
                        : row.by(together(byMeasure.getOrDefault(row.measure(), Set.of()), names)))
                .toList();
    }

    static Bilingual together(Collection<PersonId> persons, Map<PersonId, Bilingual> names) {
        var found = persons.stream()
                .map(names::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Bilingual(
                found.stream()
                        .map(name -> name.in(java.util.Locale.CHINESE))
                        .sorted()
                        .collect(joining("、")),
                found.stream()
                        .map(name -> name.in(java.util.Locale.ENGLISH))
                        .sorted()
                        .collect(joining(", ")));
    }

    private static CheckRow row(ResultSet row) throws SQLException {
        return new CheckRow(
                row.getObject("measure_id", UUID.class),
                row.getObject("point_id", UUID.class),
                row.getObject("check_id", UUID.class),
                row.getString("number"),
                CheckLines.bilingual(row, "text"),
                row.getString("point_code"),
                CheckLines.bilingual(row, "title"),
                CheckLines.bilingual(row, "section"),
                CheckLines.bilingual(row, "owner"),
                grade(row.getString("grade")),
                row.getObject("due_on", LocalDate.class),
                CheckState.valueOf(row.getString("state")),
                row.getObject("checked_on", LocalDate.class),
                CheckLines.word(row, "result", CheckResult::valueOf),
                row.getInt("missed"),
                CheckLines.bilingual(row, "checker"));
    }

    private static @Nullable Grade grade(@Nullable String word) {
        return word == null ? null : Grade.valueOf(word);
    }
}
