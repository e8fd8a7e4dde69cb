package org.probity.monitoring.signals;

import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;

/** Two people found that there is a reason to act. Heard in their transaction. */
public record SignalConfirmed(
        SignalId id,
        UnitId unit,
        SignalLevel level,
        @Nullable SectionId section,
        @Nullable PostId post) {}
