package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;

/** Something a plan must fulfil before it is submitted. */
interface PlanRule {

    List<Refusal> refusals(PlanContent content, Surroundings surroundings);

    /**
     * What the rules look at beside the plan.
     *
     * @param year       the cycle's
     * @param amendment  whether the plan changes one that was approved
     * @param workingDay the work calendar
     * @param staff      those who may own a line of work: everybody who serves in the unit today
     * @param successor  what took the parent document's place, once it is superseded
     */
    record Surroundings(
            int year,
            boolean amendment,
            LocalDate today,
            Predicate<LocalDate> workingDay,
            Set<PersonId> staff,
            Optional<String> successor) {

        /** A cycle's work ends with January of the next year (§5: correction to January). */
        LocalDate firstDay() {
            return LocalDate.of(year, 1, 1);
        }

        LocalDate lastDay() {
            return LocalDate.of(year + 1, 1, 31);
        }
    }

    /** All of them, in the order of the document. */
    List<PlanRule> ALL = List.of(
            new HeadingIsGiven(),
            new ParentIsNamedAndInForce(),
            new SectionsAreWritten(),
            new ScheduleRunsThroughTheYear(),
            new EightTasksAreCovered(),
            new TasksAreOwnedAndDated());

    static List<Refusal> refusals(List<PlanRule> rules, PlanContent content, Surroundings surroundings) {
        return rules.stream()
                .flatMap(rule -> rule.refusals(content, surroundings).stream())
                .toList();
    }
}
