package org.probity.measures.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.probity.measures.checks.MeasuresWithoutEvidence;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.springframework.stereotype.Component;

/** IR-K05: a measure's check day has passed and nothing shows that it is carried out (P2.2.2a): ten days yellow, thirty orange. */
@Component
class MeasureNotEvidenced implements HealthIndicator {

    static final int YELLOW_DAYS = 10;
    static final int ORANGE_DAYS = 30;

    private final MeasuresWithoutEvidence measures;

    MeasureNotEvidenced(MeasuresWithoutEvidence measures) {
        this.measures = measures;
    }

    @Override
    public String code() {
        return "IR-K05";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("measures.health.parameter.yellow-days", YELLOW_DAYS, "P2.2, IR-K05"),
                new Parameter("measures.health.parameter.orange-days", ORANGE_DAYS, "P2.2, IR-K05"));
    }

    /** How grave so many days are; nothing up to ten. */
    static Optional<HealthLevel> level(int daysLate) {
        if (daysLate > ORANGE_DAYS) {
            return Optional.of(HealthLevel.ORANGE);
        }
        return daysLate > YELLOW_DAYS ? Optional.of(HealthLevel.YELLOW) : Optional.empty();
    }

    @Override
    public List<HealthFinding> findings(UnitId unit, LocalDate day) {
        return measures.on(unit, new Scope(unit, true, Set.of(), Set.of()), day).stream()
                .flatMap(late -> level(late.daysLate())
                        .map(level -> new HealthFinding(
                                code(),
                                late.text(),
                                late.section(),
                                late.sectionName(),
                                late.owner(),
                                late.daysLate(),
                                level == HealthLevel.ORANGE ? ORANGE_DAYS : YELLOW_DAYS,
                                level,
                                late.dueOn(),
                                late.url(),
                                "measures:read"))
                        .stream())
                .limit(MOST)
                .toList();
    }
}
