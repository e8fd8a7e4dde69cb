package org.probity.warnings.lessons;

/** What a closed warning may change (P5.3). */
public enum LessonAim {
    RULE,
    CHART,
    GRADE,
    MEASURE,
    INDICATOR,
    /** Nothing, for a reason that is given. */
    NOTHING
}
