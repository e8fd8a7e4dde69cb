package org.probity.powers;

import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;

/** The legal bases of a power changed. Published in the transaction of the change. */
public record LegalBasisChanged(
        PowerId power, UnitId unit, @Nullable SectionId section, String why) {}
