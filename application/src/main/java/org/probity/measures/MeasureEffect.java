package org.probity.measures;

/** What a check found a measure to do (F7). */
public enum MeasureEffect {
    EFFECTIVE,
    PARTLY_EFFECTIVE,
    INEFFECTIVE
}
