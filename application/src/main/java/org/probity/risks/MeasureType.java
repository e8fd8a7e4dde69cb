package org.probity.risks;

/** What a preventive measure works through (F7). */
public enum MeasureType {
    DECENTRALISE,
    PROCESS,
    DISCRETION,
    SYSTEM,
    EDUCATION,
    DISCLOSURE,
    SUPERVISION,
    TECHNOLOGY,
    ROTATION,
    CONFLICT_OF_INTEREST
}
