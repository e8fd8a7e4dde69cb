package org.probity.programme.education;

import java.util.UUID;

/** Names one quiz for ever. */
public record QuizId(UUID value) {

    public static QuizId random() {
        return new QuizId(UUID.randomUUID());
    }

    public static QuizId of(String text) {
        return new QuizId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
