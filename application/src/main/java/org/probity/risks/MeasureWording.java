package org.probity.risks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;

/** What a measure says: what is done, by which post, until when, and how often somebody looks (F7). */
public record MeasureWording(
        MeasureType type,
        Bilingual text,
        @Nullable PostId owner,
        @Nullable LocalDate dueOn,
        @Nullable CheckFrequency frequency) {}
