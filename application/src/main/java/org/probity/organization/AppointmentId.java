package org.probity.organization;

import java.util.UUID;

/** Names one appointment for ever. */
public record AppointmentId(UUID value) {

    public static AppointmentId random() {
        return new AppointmentId(UUID.randomUUID());
    }

    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
