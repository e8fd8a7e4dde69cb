package org.probity.monitoring.indicators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a drafter proposes: the setting, why, and from when. */
public record IndicatorDraft(
        Setting setting, String reason, @Nullable LocalDate wantedFrom) {}
