package org.probity.shell.deadlines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.InboxItem.WhenOverdue;
import org.probity.organization.Appointment;
import org.probity.organization.Appointments;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.springframework.stereotype.Component;

/** Who hears that somebody is overdue, as of a day. */
@Component
class Superiors {

    private final Leadership leadership;
    private final Appointments appointments;

    Superiors(Leadership leadership, Appointments appointments) {
        this.leadership = leadership;
        this.appointments = appointments;
    }

    List<PersonId> of(PersonId person, UnitId unit, @Nullable SectionId section, WhenOverdue overdue, LocalDate day) {
        return switch (overdue) {
            case STAYS -> List.of();
            case TO_SUPERIOR -> one(aboveOf(person, unit, section, day));
            case TO_OFFICE -> {
                var office = appointments.holders(unit, Appointment.Role.LEADING_GROUP_OFFICE, day);
                yield office.isEmpty() || office.contains(person)
                        ? one(above(person, leadership.headOf(unit, day)))
                        : office;
            }
        };
    }

    private @Nullable PersonId aboveOf(PersonId person, UnitId unit, @Nullable SectionId section, LocalDate day) {
        var head = leadership.headOf(unit, day);
        return section == null
                ? above(person, head)
                : above(person, leadership.chiefOf(section, day), leadership.leaderOf(section, day), head);
    }

    /**
     * The next above a person in a line of seats from the lowest to the highest, vacant ones passed over; none above the last.
     *
     * @param line who sits there; null for a vacant seat
     */
    static @Nullable PersonId above(PersonId person, @Nullable PersonId... line) {
        var own = Arrays.asList(line).lastIndexOf(person);
        return Arrays.stream(line)
                .skip(own + 1L)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<PersonId> one(@Nullable PersonId person) {
        return person == null ? List.of() : List.of(person);
    }
}
