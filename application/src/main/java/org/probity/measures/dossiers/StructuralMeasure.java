package org.probity.measures.dossiers;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.Set;
import org.probity.risks.MeasureType;

/**
 * Which measures are structural (P2.2.2h): those that change how power is arranged or exercised, so that they work whoever holds the
 * post. Education works on people; disclosure and supervision look at what was done, and disclosure has an item of its own.
 */
public final class StructuralMeasure {

    public static final Set<MeasureType> TYPES = Set.copyOf(EnumSet.of(
            MeasureType.DECENTRALISE,
            MeasureType.PROCESS,
            MeasureType.DISCRETION,
            MeasureType.SYSTEM,
            MeasureType.TECHNOLOGY,
            MeasureType.ROTATION,
            MeasureType.CONFLICT_OF_INTEREST));

    /** The same as a list in SQL. */
    static final String SQL =
            TYPES.stream().map(type -> "'" + type.name() + "'").sorted().collect(joining(", "));

    private StructuralMeasure() {}

    public static boolean is(MeasureType type) {
        return TYPES.contains(type);
    }
}
