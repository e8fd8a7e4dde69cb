package org.probity.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;

/**
 * A warning to be drafted.
 *
 * @param state   the first state of its kind
 * @param turn    whose turn it is in that state
 * @param act     what the log says, as in {@code warnings.reminder-drafted}
 * @param signals the signals it rests on
 * @param parent  the warning it follows, one rung below
 * @param dueOn   until when the first act is due
 */
public record NewWarning(
        WarningKind kind,
        String state,
        Turn turn,
        String act,
        PostId post,
        PersonId person,
        Bilingual cause,
        List<UUID> signals,
        @Nullable WarningId parent,
        PersonId drafter,
        @Nullable LocalDate dueOn) {

    public NewWarning {
        signals = List.copyOf(signals);
    }
}
