package org.probity.earlywarning.indicator;

import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.conformance.ConformanceChecker;

/**
 * What indicators know besides their settings.
 *
 * @param chart what the power's process should be, or null where none was declared
 */
public record Surroundings(@Nullable ConformanceChecker chart, WorkingCalendar calendar) {}
