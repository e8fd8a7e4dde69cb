package org.probity.supervision.instruments;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Role;
import org.probity.organization.Appointment;
import org.probity.organization.Responsibilities;
import org.probity.supervision.letters.LetterIssuer;

/**
 * Who uses an instrument about whom (P2.3b "by authority", segregation 1, 4, 6 and 7): about the head the superior alone; about discipline
 * inspection the head or the superior; a leader about those they lead. Nobody about themselves, and nobody talks to whom they are subordinate.
 */
final class InstrumentRules {

    private InstrumentRules() {}

    /** In whose name; none where one may not. */
    static @Nullable LetterIssuer issuer(Set<Role> roles, Responsibilities own, Responsibilities person) {
        if (roles.contains(Role.SUPERIOR)) {
            return LetterIssuer.SUPERIOR;
        }
        if (person.headOfUnit() || isSubordinate(own, person)) {
            return null;
        }
        if (roles.contains(Role.DISCIPLINE_INSPECTION) && !inspects(person)) {
            return LetterIssuer.INSPECTION;
        }
        if (roles.contains(Role.HEAD_OF_UNIT)
                || !inspects(person) && !Collections.disjoint(own.leaderOf(), person.sections())) {
            return LetterIssuer.UNIT;
        }
        return null;
    }

    private static boolean inspects(Responsibilities person) {
        return person.appointments().contains(Appointment.Role.DISCIPLINE_INSPECTION);
    }

    /** Whether one works under the other: under the head, under the leader in charge, or under the section's chief. */
    static boolean isSubordinate(Responsibilities one, Responsibilities other) {
        if (one.appointments().contains(Appointment.Role.SUPERIOR) || one.headOfUnit()) {
            return false;
        }
        return other.headOfUnit()
                || !Collections.disjoint(other.leaderOf(), one.sections())
                || !Collections.disjoint(other.chiefOf(), one.sections())
                        && Collections.disjoint(one.leaderOf(), other.sections())
                        && Collections.disjoint(one.chiefOf(), other.sections());
    }
}
