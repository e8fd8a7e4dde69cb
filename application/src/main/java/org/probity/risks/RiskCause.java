package org.probity.risks;

/** Why a risk can come about, in the three aspects to be searched (P2.1.2f1–f3); pressure from outside stands beside them. */
public enum RiskCause {
    POWER_CONCENTRATED(Aspect.EXERCISE_OF_POWER),
    PROCEDURE_IRREGULAR(Aspect.EXERCISE_OF_POWER),
    DISCRETION_EXCESSIVE(Aspect.EXERCISE_OF_POWER),
    RULES_MISSING(Aspect.RULES),
    SUPERVISION_WEAK(Aspect.RULES),
    IDEALS_UNSTABLE(Aspect.MORALITY),
    WORK_STYLE(Aspect.MORALITY),
    PROFESSIONAL_ETHICS(Aspect.MORALITY),
    EXTERNAL_PRESSURE(Aspect.OUTSIDE);

    private final Aspect aspect;

    RiskCause(Aspect aspect) {
        this.aspect = aspect;
    }

    public Aspect aspect() {
        return aspect;
    }

    /** The aspects under which causes are searched for. */
    public enum Aspect {
        EXERCISE_OF_POWER,
        RULES,
        MORALITY,
        OUTSIDE
    }
}
