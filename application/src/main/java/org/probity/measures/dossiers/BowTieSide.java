package org.probity.measures.dossiers;

import org.probity.risks.MeasureType;

/** On which side of the event a measure stands in a bow-tie (ISO 31010, §4.3): it keeps the event from happening, or finds it and limits the harm. */
public enum BowTieSide {
    PREVENT,
    DETECT;

    public static BowTieSide of(MeasureType type) {
        return switch (type) {
            case DECENTRALISE, PROCESS, DISCRETION, SYSTEM, EDUCATION, TECHNOLOGY, ROTATION, CONFLICT_OF_INTEREST ->
                PREVENT;
            case DISCLOSURE, SUPERVISION -> DETECT;
        };
    }
}
