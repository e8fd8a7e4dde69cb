package org.probity.programme.education;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.programme.gatherings.AttendanceLine;
import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.StudyType;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What study the unit held in a year and who took part, from the records of the events themselves (P1.2.3, P2.2.2g). */
@Repository
public class EducationLog {

    private final JdbcClient jdbc;

    EducationLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A type's events in a year. */
    public record Total(StudyType type, int events, int called, int present) {}

    /** A person's year: how many events they were called to, came to, made up for; mobilisation included. */
    public record PersonYear(PersonId person, Bilingual name, Bilingual section, int called, int present, int madeUp) {}

    /** One event in somebody's log. */
    public record Taken(Gathering gathering, AttendanceLine line) {}

    public List<Total> totals(UnitId unit, int year) {
        return jdbc.sql("""
                        select g.study_type, count(distinct g.id) as events, count(a.person_id) as called, count(a.person_id) filter (where a.present) as present
                        from programme.gathering g left join programme.gathering_attendance a on a.gathering_id = g.id
                        where g.unit_id = :unit and g.kind = 'STUDY' and g.state = 'HELD' and extract(year from g.held_on) = :year
                        group by 1 order by 1
                        """)
                .param("unit", unit.value())
                .param("year", year)
                .query((row, n) -> new Total(
                        StudyType.valueOf(row.getString("study_type")),
                        row.getInt("events"),
                        row.getInt("called"),
                        row.getInt("present")))
                .list();
    }

    /** The years in which there was anything, with this one, the latest first. */
    List<Integer> years(UnitId unit, int current) {
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        years.add(current);
        years.addAll(jdbc.sql(
                        "select distinct extract(year from held_on)::int from programme.gathering where unit_id = :unit")
                .param("unit", unit.value())
                .query(Integer.class)
                .list());
        return List.copyOf(years);
    }

    /** Everybody within the scope who was called to anything in the year, a page of them. */
    List<PersonYear> people(UnitId unit, int year, Scope scope, int limit, int offset) {
        return jdbc.sql("""
                        select a.person_id, x.name_zh, x.name_en, min(s.name_zh) as section_zh, min(s.name_en) as section_en,
                            min(s.position) as place, count(*) as called, count(*) filter (where a.present) as present, count(m.person_id) as made_up
                        from programme.gathering_attendance a
                        join programme.gathering g on g.id = a.gathering_id and g.state in ('HELD', 'ARCHIVED')
                        join organization.person x on x.id = a.person_id
                        join organization.section s on s.id = a.section_id
                        left join programme.make_up_attendance m on m.gathering_id = a.gathering_id and m.person_id = a.person_id
                        where g.unit_id = :unit and extract(year from g.held_on) = :year and
                        """ + scope.predicate("a") + """
                         group by 1, 2, 3 order by place, x.name_zh, x.name_en, a.person_id limit :limit offset :offset
                        """)
                .param("unit", unit.value())
                .param("year", year)
                .params(scope.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new PersonYear(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        row.getInt("called"),
                        row.getInt("present"),
                        row.getInt("made_up")))
                .list();
    }

    /** The gatherings that somebody was called to, the latest first, as far as the scope opens them. */
    List<GatheringId> takenBy(PersonId person, Scope scope, boolean oneself) {
        return jdbc.sql("""
                        select a.gathering_id from programme.gathering_attendance a join programme.gathering g on g.id = a.gathering_id
                        where a.person_id = :person and g.state in ('HELD', 'ARCHIVED') and a.unit_id = :scope_unit and (:oneself or
                        """ + scope.predicate("a") + ") order by g.held_on desc, g.id limit 200")
                .param("person", person.value())
                .param("oneself", oneself)
                .params(scope.parameters())
                .query((row, n) -> new GatheringId(row.getObject("gathering_id", UUID.class)))
                .list();
    }
}
