package org.probity.programme.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/** One published line. */
public record NoticeLine(
        UUID id,
        int position,
        UUID subjectId,
        Bilingual text,
        @Nullable String grade) {}
