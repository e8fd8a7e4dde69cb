package org.probity.risks;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;

/** One matter of the source's lists for high, medium and low risk; ticking it sets a floor under the grade. */
public enum Criterion {
    /** Major decision-making matters (P2.1.3d). */
    MAJOR_DECISION(Grade.HIGH),
    /** Appointment and removal of important personnel (P2.1.3d). */
    IMPORTANT_PERSONNEL(Grade.HIGH),
    /** Arrangement of major projects (P2.1.3d). */
    MAJOR_PROJECT(Grade.HIGH),
    /** Use of large funds (P2.1.3d). */
    LARGE_FUNDS(Grade.HIGH),
    /** Decision, approval and discretion in the management of affairs (P2.1.3d). */
    DECISION_IN_AFFAIRS(Grade.HIGH),
    /** Organisation and personnel work (P2.1.3e). */
    ORGANISATION_PERSONNEL(Grade.MEDIUM),
    /** Financial approval (P2.1.3e). */
    FINANCIAL_APPROVAL(Grade.MEDIUM),
    /** Purchase and management of materials (P2.1.3e). */
    MATERIALS(Grade.MEDIUM),
    /** Management of funds and audit (P2.1.3e). */
    FUNDS_AUDIT(Grade.MEDIUM),
    /** Linked to the main duties and to people, money or goods (P2.1.3e). */
    PEOPLE_MONEY_GOODS(Grade.MEDIUM),
    /** Some law enforcement, licensing, section management or execution (P2.1.3e). */
    ENFORCEMENT_LICENSING(Grade.MEDIUM),
    /** Some coordination in daily work (P2.1.3f). */
    COORDINATION(Grade.LOW),
    /** Some relation to main duties and property (P2.1.3f). */
    SOME_RELATION(Grade.LOW);

    private final Grade floor;

    Criterion(Grade floor) {
        this.floor = floor;
    }

    /** The lowest grade that a point may have where this applies. */
    public Grade floor() {
        return floor;
    }

    static Set<Criterion> ofFloor(Grade grade) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.floor == grade)
                .collect(toUnmodifiableSet());
    }
}
