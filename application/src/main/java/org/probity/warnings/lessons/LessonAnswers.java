package org.probity.warnings.lessons;

import java.util.ArrayList;
import java.util.List;
import org.probity.measures.entry.Fields;
import org.probity.wording.Refusal;

/** No warning closes without an answer: a change at least, or nothing with a reason (P5.3). Its form is the fragment {@code warnings/lesson-parts}. */
public final class LessonAnswers {

    static final String FIELD = "lesson";

    private static final int MOST = 2000;
    private static final int SHORTEST_REASON = 10;

    private LessonAnswers() {}

    /** What was ticked, each with its words. */
    public static List<LessonAnswer> of(Fields typed) {
        var answers = new ArrayList<LessonAnswer>();
        for (var aim : LessonAim.values()) {
            if (typed.has(FIELD, aim.name())) {
                answers.add(new LessonAnswer(aim, typed.value(FIELD + "-" + aim)));
            }
        }
        return answers;
    }

    public static List<Refusal> refusals(List<LessonAnswer> answers) {
        var refusals = new ArrayList<Refusal>();
        if (answers.isEmpty()) {
            refusals.add(Refusal.at(FIELD, "warnings.refusal.lesson-missing"));
        }
        var nothing = answers.stream().anyMatch(answer -> answer.aim() == LessonAim.NOTHING);
        if (nothing && answers.size() > 1) {
            refusals.add(Refusal.at(FIELD, "warnings.refusal.lesson-nothing-and-something"));
        }
        for (var answer : answers) {
            var shortest = answer.aim() == LessonAim.NOTHING ? SHORTEST_REASON : 2;
            if (answer.words().strip().length() < shortest) {
                refusals.add(Refusal.at(
                        FIELD + "-" + answer.aim(),
                        answer.aim() == LessonAim.NOTHING
                                ? "warnings.refusal.lesson-nothing-why"
                                : "warnings.refusal.lesson-what"));
            }
            if (answer.words().length() > MOST) {
                refusals.add(Refusal.at(FIELD + "-" + answer.aim(), "measures.refusal.entry-too-long", MOST));
            }
        }
        return refusals;
    }
}
