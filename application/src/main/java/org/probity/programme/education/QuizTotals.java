package org.probity.programme.education;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a quiz went, without names. How each question went is told from five takers on, so that it leads to nobody.
 *
 * @param expected  everybody who holds a post today
 * @param taken     those of them who took it
 * @param passed    those who passed
 * @param rightByQuestion of the takers, how many answered each question right the last time
 */
record QuizTotals(int expected, int taken, int passed, Map<UUID, Integer> rightByQuestion) {

    static final int FEWEST = 5;

    QuizTotals {
        rightByQuestion = taken < FEWEST ? Map.of() : Map.copyOf(rightByQuestion);
    }

    public @Nullable Integer percentRight(UUID question) {
        var right = rightByQuestion.get(question);
        return right == null || taken == 0 ? null : Integer.valueOf(right * 100 / taken);
    }
}
