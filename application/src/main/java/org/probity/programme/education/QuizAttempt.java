package org.probity.programme.education;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.probity.wording.Bilingual;

/** One's own attempt; nobody else is shown it. */
record QuizAttempt(
        QuizId quiz,
        Bilingual title,
        int number,
        Map<UUID, Set<Integer>> answers,
        Quiz.Score score,
        Instant handedInAt) {

    QuizAttempt {
        answers = Map.copyOf(answers);
    }
}
