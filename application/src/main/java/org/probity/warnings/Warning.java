package org.probity.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * What the four steps have in common.
 *
 * @param postName   the subject's post as it was called when the warning was drafted
 * @param state      where it stands in the life of its kind
 * @param turn       whose turn it is
 * @param number     the letter's number; none before it is issued
 * @param cause      what it is about, in words that accuse nobody
 * @param signals    the signals it rests on
 * @param parent     the warning it follows, one rung below
 * @param letter     the letter in the register of letters
 * @param dueOn      until when whoever's turn it is has to act
 * @param sealed     whether it was transferred; then nothing moves in it
 */
public record Warning(
        WarningId id,
        UnitId unit,
        SectionId section,
        PostId post,
        PersonId person,
        Bilingual personName,
        Bilingual postName,
        Bilingual sectionName,
        WarningKind kind,
        String state,
        Turn turn,
        @Nullable String number,
        Bilingual cause,
        List<UUID> signals,
        Route route,
        @Nullable WarningId parent,
        @Nullable UUID letter,
        PersonId drafter,
        @Nullable PersonId issuer,
        @Nullable PersonId approver,
        LocalDate draftedOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closedOn,
        boolean sealed,
        int version) {

    public Warning {
        signals = List.copyOf(signals);
    }

    public String path() {
        return kind.path(id);
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    public boolean isIssued() {
        return issuedOn != null;
    }

    /** Message key of its state. */
    public String stateLabel() {
        return "warnings.state." + kind + "." + state;
    }

    public boolean isOverdue(LocalDate today) {
        return closedOn == null && dueOn != null && dueOn.isBefore(today);
    }
}
