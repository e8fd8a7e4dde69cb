package org.probity.measures.health;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.springframework.stereotype.Component;

/** What all indicators of the programme's health find, computed when asked; the signals of the monitoring module begin here. */
@Component
public class HealthFindings {

    private static final Comparator<HealthFinding> GRAVEST_FIRST = comparing(HealthFinding::level)
            .reversed()
            .thenComparing(HealthFinding::indicator)
            .thenComparing(HealthFinding::since);

    private final List<HealthIndicator> indicators;
    private final Dates dates;

    HealthFindings(List<HealthIndicator> indicators, Dates dates) {
        this.indicators =
                indicators.stream().sorted(comparing(HealthIndicator::code)).toList();
        this.dates = dates;
    }

    /** The indicators in the order of their codes. */
    public List<HealthIndicator> indicators() {
        return indicators;
    }

    /** What is found in the unit today, the gravest first. */
    public List<HealthFinding> of(UnitId unit) {
        return on(unit, dates.today());
    }

    /** What is found in the unit as of the day, the gravest first. */
    public List<HealthFinding> on(UnitId unit, LocalDate day) {
        return indicators.stream()
                .flatMap(indicator -> indicator.findings(unit, day).stream())
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** What of it lies within the scope. */
    public List<HealthFinding> in(Scope scope) {
        return of(scope.unit()).stream()
                .filter(finding -> finding.within(scope))
                .toList();
    }
}
