package org.probity.programme.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.programme.Cycle;

/** When a stage is to run, both days included; a day is missing only while the plan is drafted (P1.1.3). */
public record StagePeriod(
        Cycle.Stage stage,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
