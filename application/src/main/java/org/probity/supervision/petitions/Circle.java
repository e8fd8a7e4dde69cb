package org.probity.supervision.petitions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.Appointment;
import org.probity.organization.Appointments;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Around a petition: for whom there is none, who handles it, who may be named (§7, rules 1, 4, 7, 8).
 *
 * <p>There is none for the person complained of; where no person is named, for whoever holds or held the post in the year before; where
 * no post is, for whoever holds one the power is allocated to, or works in the section.
 */
@Component
class Circle {

    private final JdbcClient jdbc;
    private final Appointments appointments;
    private final Leadership leadership;
    private final Dates dates;

    Circle(JdbcClient jdbc, Appointments appointments, Leadership leadership, Dates dates) {
        this.jdbc = jdbc;
        this.appointments = appointments;
        this.leadership = leadership;
        this.dates = dates;
    }

    Set<PersonId> excluded(Concern concern) {
        var found = new HashSet<PersonId>();
        if (concern.person() != null) {
            found.add(concern.person());
        }
        if (concern.post() != null) {
            found.addAll(holders("h.post_id = :id", concern.post().value()));
        } else if (concern.person() == null && concern.power() != null) {
            found.addAll(holders("""
                    h.post_id in (select a.post_id from powers.allocation a where a.power_id = :id and not a.removed
                        and (a.to_on is null or a.to_on >= :today))
                    """, concern.power().value()));
        } else if (concern.person() == null && concern.section() != null) {
            found.addAll(holders(
                    "h.post_id in (select o.id from organization.post o where o.section_id = :id)",
                    concern.section().value()));
        }
        return found;
    }

    private List<PersonId> holders(String of, UUID id) {
        return jdbc.sql(
                        "select distinct h.person_id from organization.holding h where (h.to_on is null or h.to_on >= :since) and "
                                + of)
                .param("id", id)
                .param("today", dates.today())
                .param("since", dates.today().minusYears(1))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    Route route(UnitId unit, Set<PersonId> excluded) {
        var head = leadership.headOf(unit, dates.today());
        return Route.of(
                head != null && excluded.contains(head),
                inspection(unit).stream().anyMatch(excluded::contains));
    }

    /** Who may be named: all of discipline inspection, or of the superior, whom it is not about. */
    List<PersonId> handlers(UnitId unit, Route route, Set<PersonId> excluded) {
        var all = switch (route) {
            case INSPECTION -> inspection(unit);
            case SUPERIOR -> appointments.holders(unit, Appointment.Role.SUPERIOR, dates.today());
        };
        return all.stream()
                .distinct()
                .filter(person -> !excluded.contains(person))
                .toList();
    }

    private List<PersonId> inspection(UnitId unit) {
        return appointments.holders(unit, Appointment.Role.DISCIPLINE_INSPECTION, dates.today());
    }
}
