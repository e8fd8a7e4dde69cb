package org.probity.warnings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;

/**
 * A step in a warning's life. What is none stays as it was, except the due day, which is that of the new state.
 *
 * @param act what the log says
 */
public record WarningChange(
        String state,
        Turn turn,
        String act,
        @Nullable String reason,
        @Nullable LocalDate dueOn,
        @Nullable PersonId approver,
        @Nullable PersonId issuer,
        @Nullable UUID letter,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate closedOn) {

    public static WarningChange to(String state, Turn turn, String act) {
        return new WarningChange(state, turn, act, null, null, null, null, null, null, null, null);
    }

    public WarningChange due(@Nullable LocalDate day) {
        return new WarningChange(state, turn, act, reason, day, approver, issuer, letter, number, issuedOn, closedOn);
    }

    public WarningChange because(@Nullable String words) {
        return new WarningChange(state, turn, act, words, dueOn, approver, issuer, letter, number, issuedOn, closedOn);
    }

    public WarningChange approvedBy(PersonId person) {
        return new WarningChange(state, turn, act, reason, dueOn, person, issuer, letter, number, issuedOn, closedOn);
    }

    /** With its letter, whose number is the warning's from now on. */
    public WarningChange issued(PersonId by, @Nullable UUID letterId, @Nullable String letterNumber, LocalDate on) {
        return new WarningChange(state, turn, act, reason, dueOn, approver, by, letterId, letterNumber, on, closedOn);
    }

    public WarningChange closed(LocalDate day) {
        return new WarningChange(state, turn, act, reason, dueOn, approver, issuer, letter, number, issuedOn, day);
    }
}
