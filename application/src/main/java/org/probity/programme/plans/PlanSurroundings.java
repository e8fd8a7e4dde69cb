package org.probity.programme.plans;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what the rules of a plan look at beside the plan itself. */
@Component
class PlanSurroundings {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final SupersededDocuments superseded;
    private final Dates dates;

    PlanSurroundings(JdbcClient jdbc, WorkCalendar calendar, SupersededDocuments superseded, Dates dates) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.superseded = superseded;
        this.dates = dates;
    }

    PlanRule.Surroundings of(Plan plan) {
        var number = plan.content().parent().number();
        return new PlanRule.Surroundings(
                plan.year(),
                plan.isAmendment(),
                dates.today(),
                calendar::isWorkingDay,
                staff(plan.unit()),
                number.isBlank() ? Optional.empty() : superseded.successorOf(plan.unit(), number));
    }

    /** Everybody who serves in the unit today. */
    Set<PersonId> staff(UnitId unit) {
        var staff = new HashSet<PersonId>();
        jdbc.sql("select id from organization.person where unit_id = :unit and employment not in ('LEFT', 'RETIRED')")
                .param("unit", unit.value())
                .query(row -> {
                    staff.add(new PersonId(row.getObject("id", UUID.class)));
                });
        return staff;
    }
}
