package org.probity.warnings;

import java.util.Set;
import org.probity.frame.Dates;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.Appointment;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.Responsibilities;
import org.springframework.stereotype.Component;

/**
 * Who may handle a warning: draft, approve, evaluate, close. Never the person it concerns, never a subordinate of that person; about the
 * office only discipline inspection and the head, about the head or discipline inspection only the superior (invariant 6, segregation 1,
 * 4, 6, 7). Whether somebody has the permission at all is asked besides.
 */
@Component
public class WarningRules {

    private final People people;
    private final Dates dates;

    WarningRules(People people, Dates dates) {
        this.people = people;
        this.dates = dates;
    }

    /**
     * What the rule looks at.
     *
     * @param self        whether the handler is the person it concerns
     * @param subordinate whether the handler works under that person
     * @param roles       what the handler is
     */
    record Parties(boolean self, boolean subordinate, Set<Role> roles, Route route) {}

    static boolean mayHandle(Parties parties) {
        if (parties.self() || parties.subordinate()) {
            return false;
        }
        return switch (parties.route()) {
            case OFFICE -> true;
            case INSPECTION ->
                parties.roles().contains(Role.DISCIPLINE_INSPECTION)
                        || parties.roles().contains(Role.HEAD_OF_UNIT);
            case SUPERIOR -> parties.roles().contains(Role.SUPERIOR);
        };
    }

    public boolean mayHandle(Viewer viewer, Warning warning) {
        return mayHandle(viewer, warning.person(), warning.route());
    }

    /** Whether the viewer may handle a warning about this person, before there is one. */
    public boolean mayHandle(Viewer viewer, PersonId subject) {
        return mayHandle(viewer, subject, routeOf(subject));
    }

    private boolean mayHandle(Viewer viewer, PersonId subject, Route route) {
        if (viewer.person() == null) {
            return false;
        }
        return mayHandle(
                new Parties(viewer.person().equals(subject), isUnder(viewer.person(), subject), viewer.roles(), route));
    }

    /** Whether somebody works under another today: in a section the other is chief of or leads, or in the unit the other heads. */
    public boolean isUnder(PersonId person, PersonId above) {
        if (person.equals(above)) {
            return false;
        }
        var they = people.responsibilitiesOf(above, dates.today());
        var one = people.responsibilitiesOf(person, dates.today());
        return isUnder(one, they);
    }

    static boolean isUnder(Responsibilities one, Responsibilities above) {
        if (one.headOfUnit() || one.appointments().contains(Appointment.Role.SUPERIOR)) {
            return false;
        }
        return (above.headOfUnit() && one.unit().equals(above.unit()))
                || one.sections().stream()
                        .anyMatch(section -> above.leaderOf().contains(section)
                                || (above.chiefOf().contains(section)
                                        && !one.chiefOf().contains(section)));
    }

    public Route routeOf(PersonId subject) {
        var subjects = people.responsibilitiesOf(subject, dates.today());
        return Route.of(
                subjects.headOfUnit(),
                subjects.appointments().contains(Appointment.Role.DISCIPLINE_INSPECTION),
                subjects.appointments().contains(Appointment.Role.LEADING_GROUP_OFFICE));
    }
}
