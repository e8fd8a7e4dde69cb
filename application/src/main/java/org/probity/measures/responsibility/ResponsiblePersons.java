package org.probity.measures.responsibility;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.probity.frame.Dates;
import org.probity.organization.Section;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.springframework.stereotype.Component;

/** Finds out who answers for each post and unit point of a unit (P2.2.1b): a fixed number of queries, whatever its size. */
@Component
public class ResponsiblePersons {

    private final Sections sections;
    private final OfficersOfTheDay officers;
    private final GradesOfTheDay grades;
    private final Changes changes;
    private final Dates dates;

    ResponsiblePersons(
            Sections sections, OfficersOfTheDay officers, GradesOfTheDay grades, Changes changes, Dates dates) {
        this.sections = sections;
        this.officers = officers;
        this.grades = grades;
        this.changes = changes;
        this.dates = dates;
    }

    public UnitResponsibility today(UnitId unit) {
        return of(unit, dates.today());
    }

    /** Who answered or answers on the day; for a past day grades and holders are those recorded then. */
    public UnitResponsibility of(UnitId unit, LocalDate day) {
        var parts = sections.all(unit, day).stream()
                .filter(section ->
                        section.closedOn() == null || section.closedOn().isAfter(day))
                .collect(toMap(Section::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var people = officers.of(unit, day, parts.values());
        var graded = grades.of(unit, day);
        var changed = changes.covering(unit, day);
        var posts = new LinkedHashMap<org.probity.organization.PostId, ChargedPost>();
        people.posts().stream()
                .filter(post -> parts.containsKey(post.section()))
                .forEach(post -> posts.put(
                        post.id(),
                        ChargedPost.of(
                                post,
                                graded.posts().get(post.id()),
                                graded.riskless().contains(post.id()),
                                people.in(post.id()),
                                people.line(),
                                changed.of(post.id()))));
        var unitPoints = new LinkedHashMap<org.probity.organization.SectionId, List<ChargedUnitPoints>>();
        parts.keySet().forEach(section -> {
            var ofSection = graded.unitPoints().stream()
                    .filter(points -> points.section().equals(section))
                    .map(points -> ChargedUnitPoints.of(
                            section,
                            points.grade(),
                            points.points(),
                            people.line(),
                            changed.of(section, points.grade())))
                    .toList();
            if (!ofSection.isEmpty()) {
                unitPoints.put(section, ofSection);
            }
        });
        return new UnitResponsibility(unit, day, people.line(), posts, unitPoints);
    }
}
