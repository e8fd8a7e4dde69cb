package org.probity.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person's standing role in a unit, beside any post. */
public record Appointment(
        AppointmentId id,
        UnitId unit,
        PersonId person,
        Role role,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        int version) {

    /** What people are appointed to (domain roles LG, LGO, DI, LR, AT, SU, AU). */
    public enum Role {
        LEADING_GROUP_CHAIR,
        LEADING_GROUP_DEPUTY,
        LEADING_GROUP_MEMBER,
        LEADING_GROUP_OFFICE,
        DISCIPLINE_INSPECTION,
        LEGAL_REVIEWER,
        ASSESSMENT_TEAM,
        SUPERIOR,
        AUDITOR;

        /** Whether the leading group counts the person among its members, who vote. */
        public boolean inLeadingGroup() {
            return this == LEADING_GROUP_CHAIR || this == LEADING_GROUP_DEPUTY || this == LEADING_GROUP_MEMBER;
        }
    }
}
