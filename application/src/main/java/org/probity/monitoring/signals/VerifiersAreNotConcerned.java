package org.probity.monitoring.signals;

import static org.probity.organization.Appointment.Role.DISCIPLINE_INSPECTION;
import static org.probity.organization.Appointment.Role.LEADING_GROUP_OFFICE;
import static org.probity.organization.Appointment.Role.SUPERIOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.probity.organization.Appointment;
import org.probity.organization.PersonId;
import org.probity.organization.Responsibilities;

/**
 * Who may not verify, assign or conclude a signal, and which body concludes it. Nobody decides about himself, about whom he works under,
 * or about his own section (invariant 6; segregation 1); about the head and about discipline inspection the superior concludes (4), about
 * the office discipline inspection does (7).
 */
final class VerifiersAreNotConcerned {

    private VerifiersAreNotConcerned() {}

    static Optional<Bar> bar(PersonId person, Responsibilities answers, Matter matter) {
        if (matter.concerned().containsKey(person)) {
            return Optional.of(Bar.ONESELF);
        }
        if (matter.about() == About.INSPECTION && is(answers, DISCIPLINE_INSPECTION)) {
            return Optional.of(Bar.INSPECTION);
        }
        if (matter.about() == About.OFFICE && is(answers, LEADING_GROUP_OFFICE)) {
            return Optional.of(Bar.OFFICE);
        }
        if (matter.section() != null && answers.sections().contains(matter.section())) {
            return Optional.of(Bar.SECTION);
        }
        if (matter.section() != null && answers.leaderOf().contains(matter.section())) {
            return Optional.of(Bar.LEADER);
        }
        return matter.concerned().values().stream().anyMatch(subject -> worksUnder(answers, subject))
                ? Optional.of(Bar.SUBORDINATE)
                : Optional.empty();
    }

    /** Discipline inspection and the superior work under nobody of the unit in this (segregation 4). */
    private static boolean worksUnder(Responsibilities answers, Responsibilities subject) {
        if (is(answers, DISCIPLINE_INSPECTION) || is(answers, SUPERIOR)) {
            return false;
        }
        return subject.headOfUnit()
                || !Collections.disjoint(subject.leaderOf(), answers.sections())
                || !Collections.disjoint(subject.chiefOf(), answers.sections());
    }

    private static boolean is(Responsibilities answers, Appointment.Role role) {
        return answers.appointments().contains(role);
    }

    /** Who concludes: the superior may wherever the unit's own bodies could not. */
    static Set<Appointment.Role> bodies(About about) {
        return switch (about) {
            case INSPECTION, HEAD -> EnumSet.of(SUPERIOR);
            case OFFICE -> EnumSet.of(DISCIPLINE_INSPECTION, SUPERIOR);
            case STAFF -> EnumSet.of(LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR);
        };
    }

    static boolean isOfBody(Responsibilities answers, About about) {
        return !Collections.disjoint(answers.appointments(), bodies(about));
    }
}
