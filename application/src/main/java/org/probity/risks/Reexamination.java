package org.probity.risks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * A task to look again at what was decided (F21): a post, a power or one risk point, for one reason.
 *
 * @param about what it concerns, by name
 * @param state {@code OPEN}, or how it ended
 */
record Reexamination(
        UUID id,
        UnitId unit,
        SectionId section,
        @Nullable PostId post,
        @Nullable UUID power,
        @Nullable RiskPointId point,
        ReexaminationTrigger trigger,
        String cause,
        Instant openedAt,
        String openedBy,
        LocalDate dueOn,
        State state,
        String conclusion,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int version,
        Bilingual about,
        Bilingual sectionName) {

    /** How far it has come. */
    enum State {
        OPEN,
        CHANGED,
        UNCHANGED
    }
}
