package org.probity.measures.dossiers;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Appointment;
import org.probity.organization.Appointments;
import org.probity.organization.Holding;
import org.probity.organization.Holdings;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who may sign a dossier today, as holdings, divisions of leadership and appointments of the day give it. */
@Component
class DossierDirectory {

    private final Holdings holdings;
    private final Leadership leadership;
    private final Appointments appointments;
    private final JdbcClient jdbc;
    private final Dates dates;

    DossierDirectory(
            Holdings holdings, Leadership leadership, Appointments appointments, JdbcClient jdbc, Dates dates) {
        this.holdings = holdings;
        this.leadership = leadership;
        this.appointments = appointments;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    DossierSigners signers(Dossier dossier) {
        var today = dates.today();
        var point = dossier.point();
        return new DossierSigners(
                point.post() == null
                        ? Set.of()
                        : holdings.of(point.post(), today).stream()
                                .map(Holding::person)
                                .collect(toUnmodifiableSet()),
                set(leadership.leaderOf(point.section(), today)),
                set(leadership.headOf(point.unit(), today)),
                Set.copyOf(appointments.holders(point.unit(), Appointment.Role.DISCIPLINE_INSPECTION, today)),
                Set.copyOf(appointments.holders(point.unit(), Appointment.Role.SUPERIOR, today)),
                signed(dossier.id()));
    }

    private Set<PersonId> signed(@Nullable DossierId dossier) {
        return dossier == null
                ? Set.of()
                : Set.copyOf(jdbc
                        .sql(
                                "select person_id from measures.dossier_signature where dossier_id = :id and voided_at is null")
                        .param("id", dossier.value())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(PersonId::new)
                        .toList());
    }

    private static Set<PersonId> set(@Nullable PersonId person) {
        return person == null ? Set.of() : Set.copyOf(List.of(person));
    }
}
