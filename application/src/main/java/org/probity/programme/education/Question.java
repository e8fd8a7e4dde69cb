package org.probity.programme.education;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * A question of a quiz.
 *
 * @param reason why the right answer is right, shown to each afterwards
 */
record Question(UUID id, int position, Kind kind, Bilingual text, Bilingual reason, List<Option> options) {

    static final int MOST_OPTIONS = 6;

    /** How it is answered. */
    enum Kind {
        SINGLE,
        MULTIPLE,
        TRUE_FALSE
    }

    /** One of the answers offered; its number is its place, from 1. */
    record Option(int number, Bilingual text, boolean correct) {}

    Question {
        options = List.copyOf(options);
    }

    Set<Integer> right() {
        return options.stream().filter(Option::correct).map(Option::number).collect(Collectors.toSet());
    }

    public boolean isRight(@Nullable Set<Integer> chosen) {
        return chosen != null && right().equals(chosen);
    }

    /** What is wrong with it as it was written. */
    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (text.isEmpty() || text.zh().length() > 500 || text.en().length() > 1000) {
            refusals.add(Refusal.at("text", "programme.refusal.question-text"));
        }
        if (reason.zh().length() > 500 || reason.en().length() > 1000) {
            refusals.add(Refusal.at("reason", "programme.refusal.question-reason"));
        }
        if (options.size() < 2
                || options.size() > MOST_OPTIONS
                || (kind == Kind.TRUE_FALSE && options.size() != 2)
                || options.stream()
                        .anyMatch(o -> o.text().isEmpty()
                                || o.text().zh().length() > 300
                                || o.text().en().length() > 600)) {
            refusals.add(Refusal.at("options", "programme.refusal.question-options", MOST_OPTIONS));
        } else if (options.stream().map(Option::text).distinct().count() < options.size()) {
            refusals.add(Refusal.at("options", "programme.refusal.question-options-alike"));
        }
        if (kind == Kind.MULTIPLE ? right().size() < 2 : right().size() != 1) {
            refusals.add(Refusal.at("options", "programme.refusal.question-right-" + kind));
        }
        return List.copyOf(refusals);
    }
}
