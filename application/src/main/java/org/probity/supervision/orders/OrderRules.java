package org.probity.supervision.orders;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Role;
import org.probity.organization.PersonId;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.probity.supervision.letters.LetterIssuer;

/**
 * Who does what about an order (P2.3c, §7, segregation 1 and 4, invariant 6): those ordered report; the issuer's side decides on an
 * extension, reviews and escalates, never anybody who reports or works where the order went.
 */
final class OrderRules {

    private OrderRules() {}

    /** What of an order the rules look at. */
    record Ordered(
            @Nullable SectionId section,
            PersonId responsible,
            @Nullable PersonId reporter,
            LetterIssuer issuer,
            PersonId issuedBy) {

        static Ordered of(Order order) {
            return new Ordered(
                    order.section(), order.responsible(), order.reportedBy(), order.issuer(), order.issuedBy());
        }
    }

    /** In whose name somebody issues orders; none who may not. The first that fits counts. */
    static @Nullable LetterIssuer issuerOf(Set<Role> roles) {
        if (roles.contains(Role.SUPERIOR)) {
            return LetterIssuer.SUPERIOR;
        }
        if (roles.contains(Role.DISCIPLINE_INSPECTION)) {
            return LetterIssuer.INSPECTION;
        }
        if (roles.contains(Role.LEADING_GROUP_OFFICE)) {
            return LetterIssuer.LEADING_GROUP;
        }
        return roles.contains(Role.HEAD_OF_UNIT) || roles.contains(Role.LEADER_IN_CHARGE) ? LetterIssuer.UNIT : null;
    }

    /** Who may order what: the whole unit and its leadership the superior alone; nobody where they work themselves. */
    static boolean mayOrder(
            Set<Role> roles, Responsibilities duties, PersonId who, @Nullable SectionId section, PersonId responsible) {
        if (who.equals(responsible)) {
            return false;
        }
        if (section == null) {
            return roles.contains(Role.SUPERIOR);
        }
        return !duties.sections().contains(section)
                && (roles.contains(Role.SUPERIOR)
                        || roles.contains(Role.DISCIPLINE_INSPECTION)
                        || roles.contains(Role.LEADING_GROUP_OFFICE)
                        || roles.contains(Role.HEAD_OF_UNIT)
                        || duties.leaderOf().contains(section));
    }

    /** Those ordered: who is responsible, the section's chief, for the whole unit its head. */
    static boolean isOrdered(Ordered order, PersonId who, Responsibilities duties) {
        return who.equals(order.responsible())
                || (order.section() == null
                        ? duties.headOfUnit()
                        : duties.chiefOf().contains(order.section()));
    }

    /** The issuer's side: whose body issued it, unless they answer for it, reported it, or work where it went. */
    static boolean isIssuersSide(Ordered order, PersonId who, Set<Role> roles, Responsibilities duties) {
        if (isOrdered(order, who, duties) || who.equals(order.reporter())) {
            return false;
        }
        if (order.section() == null) {
            return roles.contains(Role.SUPERIOR);
        }
        if (duties.sections().contains(order.section())) {
            return false;
        }
        return who.equals(order.issuedBy())
                || switch (order.issuer()) {
                    case SUPERIOR -> roles.contains(Role.SUPERIOR);
                    case INSPECTION ->
                        roles.contains(Role.DISCIPLINE_INSPECTION)
                                || roles.contains(Role.SUPERIOR)
                                || roles.contains(Role.LEADING_GROUP_OFFICE);
                    case UNIT, LEADING_GROUP, OFFICE ->
                        roles.contains(Role.LEADING_GROUP_OFFICE)
                                || roles.contains(Role.DISCIPLINE_INSPECTION)
                                || roles.contains(Role.HEAD_OF_UNIT)
                                || roles.contains(Role.SUPERIOR);
                };
    }
}
