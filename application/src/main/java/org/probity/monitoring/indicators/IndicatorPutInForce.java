package org.probity.monitoring.indicators;

import java.time.LocalDate;
import org.probity.organization.UnitId;

/** The leading group approved another setting of an indicator, which holds from a day on. */
public record IndicatorPutInForce(UnitId unit, String code, LocalDate from) {}
