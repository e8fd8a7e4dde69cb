package org.probity.risks;

import org.probity.organization.UnitId;

/** A line of the ledger was closed: what was done about it is no longer owed. */
public record PointClosed(UnitId unit, RiskPointId point, String reason) {}
