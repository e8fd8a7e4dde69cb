package org.probity.risks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;

/** What is done about a risk point, as its form declares it: what, by which post, until when (P0.4). */
public record Measure(
        MeasureId id,
        RiskPointId point,
        String code,
        int position,
        MeasureType type,
        Bilingual text,
        @Nullable PostId owner,
        @Nullable LocalDate dueOn,
        @Nullable CheckFrequency frequency) {}
