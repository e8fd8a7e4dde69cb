package org.probity.risks;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How much an integrity risk asks for care (P2.1.3g); a post without any point has none. In rising order. */
public enum Grade {
    LOW,
    MEDIUM,
    HIGH;

    public boolean atLeast(Grade other) {
        return compareTo(other) >= 0;
    }

    public static Grade higher(Grade one, Grade other) {
        return one.atLeast(other) ? one : other;
    }

    /** The grade of a post, section or unit: the highest of its points (§4.2.6). */
    public static Optional<Grade> highest(Collection<Grade> grades) {
        return grades.stream().max(Comparator.naturalOrder());
    }
}
