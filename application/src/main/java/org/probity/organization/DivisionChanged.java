package org.probity.organization;

import java.time.LocalDate;

/** Another leader's post is in charge of a section from the day on; published in the transaction of the act. */
public record DivisionChanged(UnitId unit, SectionId section, PostId leader, LocalDate fromOn) {}
