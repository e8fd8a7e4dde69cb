package org.probity.monitoring.feeds;

import org.probity.organization.UnitId;

/** Records or events of the unit were taken, or a register of its own changed; published in the transaction of the act. */
public record RecordsArrived(UnitId unit) {}
