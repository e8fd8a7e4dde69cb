package org.probity.measures.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.WorkCalendar;
import org.probity.risks.CheckFrequency;
import org.probity.risks.Grade;
import org.springframework.stereotype.Component;

/**
 * What each must check when: a HIGH post each quarter, a MEDIUM one each half-year, a LOW one each year (§5), from the first working
 * day of the period to its last. Who answers jointly does not check in the head's place.
 */
@Component
class DutyCalendar {

    private final ResponsiblePersons responsible;
    private final PostFacts facts;
    private final WorkCalendar calendar;

    DutyCalendar(ResponsiblePersons responsible, PostFacts facts, WorkCalendar calendar) {
        this.responsible = responsible;
        this.facts = facts;
        this.calendar = calendar;
    }

    /** The person's duties of a year, the soonest due first. */
    List<Duty> of(org.probity.organization.UnitId unit, PersonId person, int year) {
        return of(responsible.today(unit), person, year);
    }

    List<Duty> of(UnitResponsibility unit, PersonId person, int year) {
        var posts = unit.postsOf(person).stream()
                .filter(post -> post.responsible().is(person))
                .toList();
        var checks = facts.checks(
                posts.stream().map(ChargedPost::post).toList(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var workingDays = new HashMap<LocalDate, LocalDate>();
        var duties = new ArrayList<Duty>();
        for (var grade : Grade.values()) {
            var ofGrade = posts.stream().filter(post -> post.grade() == grade).toList();
            if (!ofGrade.isEmpty()) {
                CheckPeriod.of(CheckFrequency.of(grade), year)
                        .forEach(period -> duties.add(new Duty(
                                grade,
                                period,
                                workingDays.computeIfAbsent(period.first(), this::firstWorkingDay),
                                workingDays.computeIfAbsent(period.last(), this::lastWorkingDay),
                                ofGrade,
                                done(ofGrade, checks, period))));
            }
        }
        duties.sort(Comparator.comparing(Duty::dueOn).thenComparing(Duty::grade, Comparator.reverseOrder()));
        return duties;
    }

    private static long done(List<ChargedPost> posts, Map<PostId, Set<LocalDate>> checks, CheckPeriod period) {
        return posts.stream()
                .filter(post ->
                        checks.getOrDefault(post.post(), Set.of()).stream().anyMatch(period::contains))
                .count();
    }

    private LocalDate firstWorkingDay(LocalDate first) {
        return calendar.workingDaysAfter(first.minusDays(1), 1);
    }

    private LocalDate lastWorkingDay(LocalDate last) {
        var day = last;
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
