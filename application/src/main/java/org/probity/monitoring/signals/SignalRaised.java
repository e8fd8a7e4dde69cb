package org.probity.monitoring.signals;

import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;

/** A new signal stands in the register. Heard in the transaction that raised it. */
public record SignalRaised(
        SignalId id,
        UnitId unit,
        SignalSource source,
        SignalLevel level,
        @Nullable SectionId section,
        @Nullable PostId post) {}
