package org.probity.measures.education;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whoever holds a HIGH post takes part in education at least twice a year (P2.2.2g, §5; the body may ask for more). Only who came, or
 * made up for it, was reached.
 */
@Component
class HighPostsStudyTwice {

    private static final int MOST = 12;

    private final int fewest;

    HighPostsStudyTwice(@Value("${probity.education.fewest-for-high-posts:2}") int fewest) {
        if (fewest < 1 || fewest > MOST) {
            throw new IllegalStateException("HIGH posts take part 1 to " + MOST + " times a year");
        }
        this.fewest = fewest;
    }

    int fewest() {
        return fewest;
    }

    /** How many times are still lacking. */
    int lacking(int reached) {
        return Math.max(0, fewest - reached);
    }
}
