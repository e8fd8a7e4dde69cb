package org.probity.programme.gatherings;

import java.time.Instant;
import org.probity.wording.Bilingual;

/** A correction of who came, with what stood there before. */
public record Correction(
        Bilingual name,
        boolean wasPresent,
        boolean nowPresent,
        String reason,
        Instant correctedAt,
        String correctedBy) {}
